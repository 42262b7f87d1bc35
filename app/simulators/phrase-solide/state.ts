import { z } from 'zod'
import type { PhraseSolideScenario, Piece } from './scenario.ts'
import { assemble, isTooCommon, LONG_ENOUGH } from './strength.ts'

export const MOST_PIECES = 5
export const ENOUGH_WORDS = 4

const id = z.string().max(40)

export const phraseSolideGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('take'), piece: id }).strict(),
  z.object({ type: z.literal('remove'), piece: id }).strict(),
  z.object({ type: z.literal('end'), ending: id }).strict(),
  z.object({ type: z.literal('keep') }).strict(),
])
export type PhraseSolideGesture = z.infer<typeof phraseSolideGesture>

export type PhraseSolideState = {
  /** Identifiers of the pieces, in the order of the phrase. */
  pieces: readonly string[]
  ending: string | null
  /** « Garder » was pressed, and nothing has changed since. */
  isKept: boolean
  /** What the last gesture took, to say why it can be guessed. */
  last: string | null
}

export const start: PhraseSolideState = { pieces: [], ending: null, isKept: false, last: null }

export function takenPieces({
  scenario,
  state,
}: {
  scenario: PhraseSolideScenario
  state: PhraseSolideState
}): Piece[] {
  return state.pieces.flatMap(taken => scenario.pieces.filter(piece => piece.id === taken))
}

export type Phrase = {
  pieces: Piece[]
  ending: string | null
  text: string
  guessed: Exclude<Piece, { from: 'chance' }>[]
  wordsToGo: number
  isLong: boolean
  isCommon: boolean
}

/** The phrase as it stands, and what it still lacks. */
export function readPhrase(given: { scenario: PhraseSolideScenario; state: PhraseSolideState }): Phrase {
  const pieces = takenPieces(given)
  const ending = given.scenario.endings.find(({ id }) => id === given.state.ending)?.sign ?? null
  const text = assemble({ pieces, ending })
  const guessed = pieces.flatMap(piece => (piece.from === 'chance' ? [] : [piece]))
  return {
    pieces,
    ending,
    text,
    guessed,
    wordsToGo: Math.max(0, ENOUGH_WORDS - (pieces.length - guessed.length)),
    isLong: text.length >= LONG_ENOUGH,
    isCommon: isTooCommon(text),
  }
}
