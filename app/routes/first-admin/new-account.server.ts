import { z } from 'zod'
import { answer, passwordPair, sameTwice } from '../new-password.server.ts'

const askName = 'Écrivez votre nom, comme les autres le liront.'

/** The name and the address of an account to make. */
export const accountFields = {
  name: answer(askName).trim().min(1, askName).max(80, 'Ce nom est trop long : 80 signes au plus.'),
  email: answer('Écrivez votre adresse e-mail.')
    .trim()
    .max(254, 'Cette adresse est trop longue.')
    .email('Cette adresse n’est pas complète. Exemple : nadia@exemple.fr'),
}

/** An account to make. A password has a length, is not her own name, and has no other rule; it may be pasted. */
export const newAccountSchema = z.object({ ...accountFields, ...passwordPair }).refine(...sameTwice)
