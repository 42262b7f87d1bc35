import { z } from 'zod'
import { readSecret, readWords, type WordsReading } from '#app/features/access-cards/index.ts'
import type { ConsentAnswer } from '#app/features/assistance/index.server.ts'
import { assistanceMinutes } from '#app/features/assistance/index.ts'
import { minutesInWords } from '#app/ui/patterns/french.ts'

const askCard = 'Écrivez les 5 mots de la carte, ou lisez son carré avec la douchette.'
const askCode = 'La personne tape ici ses 4 chiffres.'
const askMinutes = 'La personne choisit combien de temps.'

/** A learner's yes: her card, her digits, how long. */
export const consentSchema = z.object({
  card: z
    .string({ required_error: askCard, invalid_type_error: askCard })
    .min(1, askCard)
    .transform((typed, context) => {
      const secret = readSecret(typed)
      if (secret) return { kind: 'secret' as const, secret }
      const reading = readWords(typed)
      if (reading.kind === 'exact') return { kind: 'words' as const, words: reading.words }
      context.addIssue({ code: 'custom', message: faultOf(reading) })
      return z.NEVER
    }),
  code: z
    .string({ required_error: askCode, invalid_type_error: askCode })
    .transform(typed => typed.replaceAll(' ', ''))
    .pipe(z.string().min(1, askCode)),
  minutes: z.enum(assistanceMinutes, { errorMap: () => ({ message: askMinutes }) }),
})

function faultOf(reading: Exclude<WordsReading, { kind: 'exact' }>): string {
  if (reading.kind === 'count')
    return `Une carte porte 5 mots. Ici, il y en a ${reading.found}. Écrivez les 5, avec un espace entre eux.`
  if (reading.kind === 'unknown') {
    const typed = reading.problems.map(problem => `« ${problem.typed} »`).join(', ')
    return `Nous ne connaissons pas ${typed}. Lisez de nouveau ce mot sur la carte.`
  }
  const questions = reading.guesses
    .filter(({ typed, candidates }) => typed.localeCompare(candidates[0] ?? '', 'fr', { sensitivity: 'base' }) !== 0)
    .map(({ typed, candidates }) => `« ${typed} » : est-ce ${candidates.map(word => `« ${word} »`).join(' ou ')} ?`)
  return `${questions.join(' ')} Lisez de nouveau la carte, et corrigez.`
}

/** What to say where a card is not enough for a yes. */
export function refusalOf(answer: Exclude<ConsentAnswer, { kind: 'started' }>): { title: string; text: string } {
  if (answer.kind === 'self') {
    return {
      title: 'C’est votre propre carte.',
      text: 'Pour votre parcours, vous n’avez besoin de l’accord de personne.',
    }
  }
  if (answer.kind === 'revoked') {
    return {
      title: 'Cette carte n’ouvre plus rien.',
      text: 'Une autre carte l’a remplacée. Prenez la nouvelle, ou faites-en une à l’accueil.',
    }
  }
  const { triesLeft } = answer
  const left = triesLeft > 1 ? ` Il reste ${triesLeft} essais.` : triesLeft === 1 ? ' Il reste 1 essai.' : ''
  return {
    title: 'Ce n’est pas encore ouvert.',
    text: `La carte ou les 4 chiffres ne vont pas. Vérifiez les 5 mots, puis la personne tape de nouveau ses chiffres.${left}`,
  }
}

export function tooManyTries(waitSeconds: number): { title: string; text: string } {
  return {
    title: 'Il y a eu beaucoup d’essais.',
    text: `Pour protéger cette carte, attendez ${minutesInWords(Math.ceil(waitSeconds / 60))}, puis essayez de nouveau. Rien n’est perdu.`,
  }
}
