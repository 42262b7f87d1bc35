import { randomInt } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { drawWords } from './draw-words.server.ts'
import { words } from './word-list.ts'

vi.mock('node:crypto', async importActual => {
  const actual = await importActual<typeof import('node:crypto')>()
  return { ...actual, randomInt: vi.fn<(max: number) => number>(actual.randomInt) }
})

const die = vi.mocked<(max: number) => number>(randomInt)

afterEach(() => {
  die.mockReset()
})

test('five words of the list are drawn', () => {
  const drawn = drawWords()
  expect(drawn).toHaveLength(5)
  expect(drawn.filter(word => !words.includes(word))).toEqual([])
})

test('each word is drawn by one face of the die, and each draw throws it again', () => {
  let next = 0
  die.mockImplementation(max => next++ % max)
  const drawn = Array.from({ length: words.length }, drawWords).flat()
  expect(die.mock.calls).toEqual(drawn.map(() => [words.length]))
  expect(drawn).toEqual([...words, ...words, ...words, ...words, ...words])
})

test('a word may come twice: leaving it out would make the secret weaker', () => {
  die.mockReturnValue(7)
  expect(new Set(drawWords())).toEqual(new Set([words[7]]))
})
