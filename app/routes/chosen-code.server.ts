import { z } from 'zod'
import { codeFault } from '#app/features/access-cards/index.ts'

const askCode = 'Choisissez 4 chiffres, et tapez-les ici.'

/** The four digits that a learner chooses, typed on the helper's keyboard. */
export const chosenCodeField = z
  .string({ required_error: askCode, invalid_type_error: askCode })
  .transform(typed => typed.replaceAll(' ', ''))
  .superRefine((code, context) => {
    const message = codeFault(code)
    if (message) context.addIssue({ code: 'custom', message })
  })

export const chosenCode = z.object({ code: chosenCodeField })
