import { randomInt } from 'node:crypto'
import { wordsOnCard } from './card-words.ts'
import { words } from './word-list.ts'

/** Five words of the list, each drawn alone. */
export function drawWords(): string[] {
  return Array.from({ length: wordsOnCard }, () => words[randomInt(words.length)] ?? '')
}
