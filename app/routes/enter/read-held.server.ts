import type { Held } from '#app/features/access-cards/index.server.ts'
import { type Guess, readSecret, readWords, type WordsReading, wordsOnCard } from '#app/features/access-cards/index.ts'

/** What the form says that she holds, or what to ask her next. */
export type HeldReading =
  | { kind: 'held'; held: Held }
  | { kind: 'fault'; fault: string }
  /** Each word, or those that it may stand for: she chooses. */
  | { kind: 'guesses'; guesses: Guess[]; fault?: string }

// Longer than any address or any five words: the rest is not read.
const longest = 500

/** The name of the field in which she chooses the word at this place. */
export function choiceName(place: number): string {
  return `mot${place + 1}`
}

/** Reads the five words or the square that somebody typed or scanned. A word that is not quite right is asked about. */
export function readHeld(form: FormData): HeldReading {
  const typed = String(form.get('mots') ?? '').slice(0, longest)
  const chosen = Array.from({ length: wordsOnCard }, (_, place) => form.get(choiceName(place)))
  if (chosen.every(word => word === null)) return readTyped(typed)
  const reading = readWords(chosen.join(' ').slice(0, longest))
  if (reading.kind === 'exact') return { kind: 'held', held: { kind: 'words', words: reading.words } }
  const again = readTyped(typed)
  return again.kind === 'guesses' ? { ...again, fault: 'Choisissez un mot dans chaque liste.' } : again
}

function readTyped(typed: string): HeldReading {
  const secret = readSecret(typed)
  if (secret) return { kind: 'held', held: { kind: 'secret', secret } }
  const reading = readWords(typed)
  if (reading.kind === 'exact') return { kind: 'held', held: { kind: 'words', words: reading.words } }
  if (reading.kind === 'close') return { kind: 'guesses', guesses: reading.guesses }
  return { kind: 'fault', fault: faultOf(reading) }
}

function faultOf(reading: Extract<WordsReading, { kind: 'unknown' | 'count' }>): string {
  if (reading.kind === 'count') {
    if (reading.found === 0) return `Écrivez les ${wordsOnCard} mots de votre carte.`
    const read = reading.found === 1 ? '1 mot' : `${reading.found} mots`
    return `Nous avons lu ${read}. Votre carte en porte ${wordsOnCard}. Regardez votre carte, puis complétez.`
  }
  const names = reading.problems.map(({ typed }) => `« ${typed} »`)
  const [last, ...others] = names.reverse()
  const list = others.length > 0 ? `${others.reverse().join(', ')} et ${last}` : last
  return names.length > 1
    ? `Nous ne connaissons pas les mots ${list}. Regardez votre carte, puis corrigez-les.`
    : `Nous ne connaissons pas le mot ${list}. Regardez votre carte, puis corrigez-le.`
}
