import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { clavier } from './index.ts'
import { type KeyboardName, keyboardNames } from './layout.ts'
import { nextKey } from './next-key.ts'
import { readTyped } from './read-typed.ts'
import { clavierScenario } from './scenario.ts'
import { type ClavierGesture, type ClavierState, start, type Verdict } from './state.ts'

proveSimulator(clavier, { runs: 25 })

const scenario = readScenarios(clavier).find(({ name }) => name === 'premiers-mots')?.scenario ?? missing()

function missing(): never {
  throw new Error('premiers-mots has gone')
}

function press(name: KeyboardName, ...keys: string[]): ClavierGesture[] {
  return keys.map(key => clavier.gesture.parse({ type: 'press', keyboard: name, key }))
}

function played(...gestures: ClavierGesture[]): ClavierState {
  return play({ simulator: clavier, scenario, gestures })
}

describe('the drawn keyboard', () => {
  test.each(keyboardNames)('%s: pressing the lit key, and nothing else, writes all the words', name => {
    let state = start
    for (let presses = 0; presses < 60; presses++) {
      const key = nextKey({ scenario, state, name })
      if (!key) break
      state = clavier.reduce({ scenario, state, gesture: { type: 'press', keyboard: name, key: key.id } })
      expect(state.slipped).toBe(false)
    }
    expect(clavier.check({ scenario, state }).done).toBe(true)
  })

  test('another key writes nothing, and says where the right one is', () => {
    const state = played(...press('pc', 'm', 'a', 't'))
    expect(state).toMatchObject({ at: 2, slipped: true })
    expect(clavier.remark({ scenario, state })?.text).toBe('Cherchez le R. C’est la touche à gauche du T.')
  })

  test('a key at the edge of a half is told by its neighbour of that half: the other may be drawn below', () => {
    const words = [{ text: 'ty', accentsOptional: false, about: 'Deux lettres.' }]
    const own = { ...scenario, words: [...words, ...words] }
    const said = (name: KeyboardName, at: number) =>
      clavier.remark({ scenario: own, state: { ...start, on: name, at, slipped: true } })?.text
    for (const name of keyboardNames) {
      expect(said(name, 0)).toBe('Cherchez le T. C’est la touche à droite du R.')
      expect(said(name, 1)).toBe('Cherchez le Y. C’est la touche à gauche du U.')
    }
  })

  test('Maj, AltGr and ?123 are told before the sign that needs them', () => {
    const words = [{ text: 'A@.', accentsOptional: false, about: 'Trois signes.' }]
    const own = { ...scenario, words: [...words, ...words] }
    const said = (name: KeyboardName, at: number) =>
      clavier.remark({ scenario: own, state: { ...start, on: name, at, slipped: true } })?.text
    expect(said('pc', 0)).toContain('Maj')
    expect(said('pc', 1)).toContain('AltGr')
    expect(said('mac', 1)).toBe('Cherchez le signe @ (arobase). C’est la touche à gauche du signe et.')
    expect(said('phone', 1)).toContain('?123')
    expect(said('pc', 2)).toContain('point-virgule')
  })

  test('a letter without its accent is taken where the word allows it', () => {
    const state = played({ type: 'write', word: 0, verdict: 'right' }, ...press('pc', 'maj', 'e', 't', 'e'))
    expect(state).toMatchObject({ word: 2, told: 'no-accent' })
  })
})

describe('the word that is typed', () => {
  const own = {
    ...scenario,
    words: [
      { text: 'Été', accentsOptional: true, about: '-' },
      { text: 'café', accentsOptional: false, about: '-' },
      { text: 'karim@exemple.fr', accentsOptional: false, about: '-' },
    ],
  }
  test.each<[number, string, Verdict]>([
    [0, ' Été ', 'right'],
    [0, 'Ete', 'no-accent'],
    [0, 'été', 'capital'],
    [1, 'cafe', 'accent'],
    [1, 'CAFÉ', 'capital'],
    [1, 'caf', 'short'],
    [1, 'cafée', 'long'],
    [1, 'cafà', 'other'],
    [1, '', 'empty'],
    [2, 'karim @ exemple.fr', 'space'],
    [2, 'karimexemple.fr', 'at'],
    [2, 'karim@exemplefr', 'dot'],
  ])('word %i, « %s » is %s', (word, text, verdict) => {
    expect(readTyped({ scenario: own, state: { ...start, word }, field: 'mot', text })).toEqual({
      type: 'write',
      word,
      verdict,
    })
  })

  test('of a word already written, from a page left open, changes nothing', () => {
    const state = played({ type: 'write', word: 0, verdict: 'right' })
    expect(clavier.reduce({ scenario, state, gesture: { type: 'write', word: 0, verdict: 'right' } })).toBe(state)
  })

  test('« without accents » is no answer to a word that wants them', () => {
    const state = { ...start, word: 1 }
    const gesture: ClavierGesture = { type: 'write', word: 1, verdict: 'no-accent' }
    expect(clavier.reduce({ scenario: own, state, gesture })).toMatchObject({ word: 1 })
  })
})

test('a word that no drawn keyboard can write is refused, with what to do', () => {
  const words = [scenario.words[0], { text: 'Œuf', accentsOptional: true, about: 'Un œuf.' }]
  const read = clavierScenario.safeParse({ ...scenario, words })
  expect(read.error?.issues[0]?.message).toContain('Le signe « Œ »')
})
