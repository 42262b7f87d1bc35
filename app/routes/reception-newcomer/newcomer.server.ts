import { z } from 'zod'
import { chosenCodeField } from '../chosen-code.server.ts'

const askName = 'Écrivez un prénom, ou un surnom.'
const tooYoung = 'Avant 15 ans, une carte se fait avec un parent. Un enfant peut apprendre sans carte.'
export const askUnit = 'Choisissez la SLVie de cette personne.'

/** Somebody who comes with nothing. */
export const newcomerSchema = z.object({
  name: z
    .string({ required_error: askName, invalid_type_error: askName })
    .trim()
    .min(1, askName)
    .max(40, 'Ce prénom est trop long : 40 lettres au plus.'),
  unit: z.string({ required_error: askUnit, invalid_type_error: askUnit }).min(1, askUnit),
  old: z.literal('oui', { errorMap: () => ({ message: tooYoung }) }),
  code: chosenCodeField,
})
