import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { chercher } from './index.ts'
import { readTyped } from './read-typed.ts'
import { chercherScenario } from './scenario.ts'
import type { ChercherGesture } from './state.ts'

proveSimulator(chercher)

const scenario = readScenarios(chercher).find(({ name }) => name === 'carte-d-identite')?.scenario ?? missing()

function missing(): never {
  throw new Error('carte-d-identite has gone')
}

function played(...gestures: ChercherGesture[]) {
  return play({ simulator: chercher, scenario, gestures })
}

const firstOf = (kind: string) =>
  scenario.sets.flatMap(({ results }) => results).find(result => result.kind === kind)?.id ?? missing()

describe('what is searched for', () => {
  test.each([
    ['refaire ma carte d’identité', 'carte-identite'],
    ['REFAIRE CARTE IDENTITE', 'carte-identite'],
    ['carte identité perdue que faire svp', 'carte-identite'],
    ['cni renouvellement', 'carte-identite'],
    ['carte', 'carte-seule'],
    ['identité', 'identite-seule'],
  ])('« %s » leads to %s', (text, set) => {
    expect(readTyped({ scenario, field: 'recherche', text })).toEqual({ type: 'search', set })
  })

  test.each([
    ['', 'empty'],
    [' … ', 'empty'],
    ['zzz', 'unknown'],
    ['bonjour je voudrais bien savoir comment il faut faire pour voyager', 'long'],
  ])('« %s » leads to advice: %s', (text, miss) => {
    const gesture = readTyped({ scenario, field: 'recherche', text })
    expect(gesture).toEqual({ type: 'search-nothing', miss })
    expect(chercher.remark({ scenario, state: played(gesture as ChercherGesture) })?.tone).toBe('attention')
  })

  test('each ready search leads to its own set when it is typed', () => {
    for (const { scenario: one } of readScenarios(chercher))
      for (const { id, search } of one.sets)
        expect(readTyped({ scenario: one, field: 'recherche', text: search })).toEqual({ type: 'search', set: id })
  })
})

describe('what is opened', () => {
  test('an advertisement says how it could be known, and one comes back', () => {
    const opened = played({ type: 'search', set: 'carte-identite' }, { type: 'open', result: firstOf('pub') })
    expect(chercher.remark({ scenario, state: opened })?.text).toContain('Le mot « Annonce » était écrit au-dessus.')
    expect(chercher.check({ scenario, state: opened }).done).toBe(false)
    expect(chercher.guide({ scenario, state: opened })?.gesture).toEqual({ type: 'back' })
  })

  test('the official page ends it', () => {
    const opened = played({ type: 'search', set: 'carte-identite' }, { type: 'open', result: firstOf('officiel') })
    expect(chercher.check({ scenario, state: opened }).done).toBe(true)
  })

  test('a result of another list cannot be opened', () => {
    const list = played({ type: 'search', set: 'carte-seule' })
    const gesture: ChercherGesture = { type: 'open', result: firstOf('officiel') }
    expect(chercher.reduce({ scenario, state: list, gesture })).toBe(list)
  })
})

test('a file with no official page to find is refused', () => {
  expect(chercherScenario.safeParse({ ...scenario, best: 'carte-seule' }).success).toBe(false)
})
