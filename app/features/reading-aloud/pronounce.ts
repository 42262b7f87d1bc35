import { ordinals, pronunciations, units } from './pronunciations.ts'

const escaped = (words: string[]) => words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')

// \b knows no accents: a word ends where no letter and no digit follows.
const word = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped(Object.keys(pronunciations))})(?![\\p{L}\\p{N}-])`, 'gu')
const measure = new RegExp(`(\\d) ?(${escaped(Object.keys(units))})(?![\\p{L}])`, 'gu')

/**
 * Writes French for the voice: the sentence a person would say, where the engine would spell or swallow it.
 * Nothing of the answer can be read as a mark-up of the engine, whatever a lesson contains.
 */
export function pronounce(text: string): string {
  return (
    text
      // The engine obeys what looks like a tag: a lesson could ask for an hour of silence.
      .replace(/[<>]/g, ' ')
      .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
      .replace(/[\u200b\u00ad\u2610\u2192]/g, '')
      .replace(/’/g, "'")
      .replace(/(?<![\p{L}])[nN]° ?(?=\d)/gu, 'numéro ')
      .replace(/(\d)(e|è[mr]e|ième)(?![\p{L}])/gu, '$1e')
      .replace(/(?<!\d)(\d{1,2})e(?![\p{L}\d])/gu, (found, digits: string) => ordinals[Number(digits) - 2] ?? found)
      .replace(measure, (_, digit: string, unit: string) => `${digit} ${units[unit]} `)
      .replace(word, found => pronunciations[found] ?? found)
      .replace(/(?<=[\p{L}\p{N}])\.(?=(fr|com|org|net)(?![\p{L}]))/gu, ' point ')
      .replace(/ {2,}/g, ' ')
  )
}
