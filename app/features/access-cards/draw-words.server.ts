import { randomInt } from 'node:crypto'
import { wordsOnCard } from './card-words.ts'
import { words } from './word-list.ts'

/** Draws the five words of a new card, each with the same chance, whatever the others are. */
export function drawWords(): string[] {
  return Array.from({ length: wordsOnCard }, drawWord)
}

function drawWord(): string {
  const word = words[randomInt(words.length)]
  if (word === undefined) throw new RangeError('The draw left the list of words.')
  return word
}
