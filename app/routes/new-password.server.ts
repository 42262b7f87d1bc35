import { z } from 'zod'
import { maxPasswordLength, minPasswordLength, type PasswordFault } from '#app/features/accounts/index.ts'

/** What is wrong with a password, and what to write instead. */
export const passwordFaults: Record<PasswordFault, string> = {
  'too-short': `Prenez ${minPasswordLength} signes au moins. Quatre mots sans lien font un bon mot de passe.`,
  'too-long': `Prenez ${maxPasswordLength} signes au plus.`,
  'own-name': 'Ce mot de passe ressemble à votre nom ou à votre adresse. Prenez quatre mots sans lien.',
}

/** A text that must be there, with the sentence that asks for it. */
export function answer(question: string) {
  return z.string({ required_error: question, invalid_type_error: question })
}

export const passwordPair = {
  password: answer('Choisissez un mot de passe.')
    .min(minPasswordLength, passwordFaults['too-short'])
    .max(maxPasswordLength, passwordFaults['too-long']),
  again: answer('Écrivez le même mot de passe une deuxième fois.'),
}

/** Both are the same: what `refine` takes. */
export const sameTwice = [
  ({ password, again }: { password: string; again: string }) => password === again,
  { path: ['again'], message: 'Les deux mots de passe ne sont pas les mêmes. Écrivez-les de nouveau.' },
] as const satisfies [(pair: { password: string; again: string }) => boolean, z.CustomErrorParams]

export const newPasswordSchema = z.object(passwordPair).refine(...sameTwice)
