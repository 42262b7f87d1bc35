import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Help, hintsGiven, masteryOf, masteryWords, mostHelp, nextHelp, toHelp } from './help.ts'

test('hints come one at a time, and the last is always doing it together', () => {
  const steps = (hintCount: number) => {
    const levels: Help[] = []
    for (let help: Help = 0; ; ) {
      const next = nextHelp({ help, hintCount })
      if (next === null) return levels
      levels.push(next)
      help = next
    }
  }
  expect([0, 1, 2, 3].map(steps)).toEqual([[3], [1, 3], [1, 2, 3], [1, 2, 3]])
})

test('the answer stands where the author wrote no third hint, and only once it was asked for', () => {
  const hints = ['où', 'quoi', 'ensemble']
  expect(hintsGiven({ help: 0, hintsHtml: hints })).toEqual([])
  expect(hintsGiven({ help: 1, hintsHtml: hints })).toEqual(['où'])
  expect(hintsGiven({ help: 3, hintsHtml: hints })).toEqual(hints)
  expect(hintsGiven({ help: 3, hintsHtml: ['où'] })).toEqual(['où', null])
  expect(hintsGiven({ help: 3, hintsHtml: [] })).toEqual([null])
})

test('help as somebody tells it is none, or one of three', () => {
  fc.assert(
    fc.property(fc.anything(), told => {
      expect([0, 1, 2, 3]).toContain(toHelp(told))
    }),
  )
  expect(['2', 2, '4', '-1', 'x', null].map(toHelp)).toEqual([2, 2, 0, 0, 0, 0])
  expect(mostHelp(1, 3, 0)).toBe(3)
})

test('mastery is said in words; where nobody knows, nothing is said', () => {
  const words = [0, 1, 2, 3, null, undefined].map(help => {
    const mastery = masteryOf(help)
    return mastery && masteryWords[mastery]
  })
  expect(words).toEqual(['seul', 'avec un coup de pouce', 'avec un coup de pouce', 'avec de l’aide', null, null])
})
