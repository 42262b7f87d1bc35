import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { phraseSolide } from './index.ts'
import type { PhraseSolideGesture } from './state.ts'
import { countPicks, isTooCommon, strengthOf, type Taken } from './strength.ts'

proveSimulator(phraseSolide)

const scenario = readScenarios(phraseSolide).find(({ name }) => name === 'mairie-odette')?.scenario ?? missing()

function missing(): never {
  throw new Error('mairie-odette has gone')
}

function played(...gestures: PhraseSolideGesture[]) {
  const state = play({ simulator: phraseSolide, scenario, gestures })
  return { state, check: phraseSolide.check({ scenario, state }), remark: phraseSolide.remark({ scenario, state }) }
}

const chance = scenario.pieces.filter(({ from }) => from === 'chance').map(({ id }) => id)
const take = (...ids: string[]): PhraseSolideGesture[] => ids.map(piece => ({ type: 'take', piece }))
const [digit] = scenario.endings
const end: PhraseSolideGesture = { type: 'end', ending: digit?.id ?? '' }

const words = (count: number): Taken[] => Array.from({ length: count }, () => ({ word: 'girafe', from: 'chance' }))

describe('how long guessing takes', () => {
  test.each([
    [1, null, 'une seconde'],
    [2, null, 'quelques minutes'],
    [3, null, 'quelques mois'],
    [3, '7', 'des années'],
    [4, null, 'des siècles'],
  ])('%i words of a book of 5 000, then %s: %s', (count, ending, said) => {
    expect(strengthOf({ pieces: words(count), ending, book: 5000 }).words).toBe(said)
  })

  test('is worked out from the picks: a word of chance weighs the book, a word of her life very little', () => {
    expect(countPicks({ pieces: words(2), ending: '7', book: 5000 })).toBe(5000 * 5000 * 10)
    const life: Taken = { word: 'Minou', from: 'life' }
    expect(countPicks({ pieces: [...words(1), life], ending: null, book: 5000 })).toBe(500_000)
  })

  test('what is tried first takes one try, however long', () => {
    expect(isTooCommon('il-etait-une-fois-1')).toBe(true)
    expect(strengthOf({ pieces: [{ word: 'il-etait-une-fois', from: 'known' }], ending: '1', book: 5000 }).level).toBe(
      1,
    )
  })
})

describe('the phrase', () => {
  test('four words of chance and a digit, kept: done', () => {
    expect(played(...take(...chance.slice(0, 4)), end, { type: 'keep' }).check).toEqual({ done: true, missing: [] })
  })

  test('without its last sign, or with three words, keeping it says what is missing', () => {
    expect(played(...take(...chance.slice(0, 4)), { type: 'keep' }).remark?.tone).toBe('attention')
    const { check, remark } = played(...take(...chance.slice(0, 3)), end, { type: 'keep' })
    expect(check.missing).toEqual(['Ajoutez 1 mot pris au hasard.'])
    expect(remark?.text).toBe('Ajoutez 1 mot pris au hasard.')
  })

  test('her name and her year are told at once, and must go', () => {
    for (const piece of scenario.pieces) {
      if (piece.from === 'chance') continue
      expect(played(...take(piece.id)).remark?.text).toBe(piece.why)
      const taken = played(...take(...chance.slice(0, 4), piece.id), end, { type: 'keep' })
      expect(taken.check.done).toBe(false)
    }
  })

  test('a change opens again what was kept', () => {
    const kept = [...take(...chance.slice(0, 4)), end, { type: 'keep' } as const]
    expect(played(...kept, { type: 'remove', piece: chance[0] ?? '' }).check.done).toBe(false)
  })
})
