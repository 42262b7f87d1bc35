import { z } from 'zod'
import { codeFault } from '#app/features/access-cards/index.ts'
import { listUnitsToChoose } from '#app/features/network/index.server.ts'

const askName = 'Écrivez un prénom ou un surnom. Il sera sur votre carte.'
const askCode = 'Choisissez 4 chiffres, et écrivez-les ici.'
const longestName = 40

const code = z
  .string({ required_error: askCode, invalid_type_error: askCode })
  .transform(typed => typed.replaceAll(' ', ''))
  .superRefine((digits, context) => {
    const message = codeFault(digits)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** What somebody sends who has a name already: her new digits. */
export const anotherCardSchema = z.object({ code })

/** What a guest sends. `unite` is one of those that the form shows, or nothing. */
export const firstCardSchema = z.object({
  prenom: z
    .string({ required_error: askName, invalid_type_error: askName })
    .trim()
    .min(1, askName)
    .max(longestName, `Ce nom est long pour une carte. Gardez ${longestName} lettres au plus.`),
  unite: z
    .string()
    .optional()
    .refine(async unitId => !unitId || (await listUnitsToChoose()).some(({ id }) => id === unitId), {
      message: 'Cette CMCAS n’est plus dans la liste. Choisissez-en une autre, ou aucune.',
    }),
  age: z.string().optional(),
  code,
})
