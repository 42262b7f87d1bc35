import { z } from 'zod'
import { minPasswordLength } from '#app/platform/auth/passwords.server.ts'

const askName = 'Écrivez votre nom, comme les autres le liront.'

function answer(question: string) {
  return z.string({ required_error: question, invalid_type_error: question })
}

/** An account to make. A password has a length and no other rule; it may be pasted. */
export const newAccountSchema = z
  .object({
    name: answer(askName).trim().min(1, askName).max(80, 'Ce nom est trop long : 80 signes au plus.'),
    email: answer('Écrivez votre adresse e-mail.')
      .trim()
      .max(254, 'Cette adresse est trop longue.')
      .email('Cette adresse n’est pas complète. Exemple : nadia@exemple.fr'),
    password: answer('Choisissez un mot de passe.')
      .min(
        minPasswordLength,
        `Prenez ${minPasswordLength} signes au moins. Quatre mots sans lien font un bon mot de passe.`,
      )
      .max(256, 'Prenez 256 signes au plus.'),
    again: answer('Écrivez le même mot de passe une deuxième fois.'),
  })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    message: 'Les deux mots de passe ne sont pas les mêmes. Écrivez-les de nouveau.',
  })
