import { findKey, keyboards, signOf } from './layout.ts'
import { judgeSign, layerOn, wordOf } from './next-key.ts'
import type { ClavierScenario } from './scenario.ts'
import type { ClavierGesture, ClavierState, Verdict } from './state.ts'

type Given = { scenario: ClavierScenario; state: ClavierState; gesture: ClavierGesture }

/** Only right signs are written: there is nothing to rub out. */
export function reduce({ scenario, state, gesture }: Given): ClavierState {
  const word = wordOf({ scenario, state })
  if (!word) return state
  switch (gesture.type) {
    case 'choose':
      if (state.chosen === gesture.keyboard) return state
      return { ...state, chosen: gesture.keyboard, on: gesture.keyboard, layer: 'base', slipped: false, told: null }
    case 'press':
      return press({ scenario, state, gesture })
    case 'write':
      if (gesture.word !== state.word) return state
      if (gesture.verdict === 'right' || (gesture.verdict === 'no-accent' && word.accentsOptional))
        return wordDone(state, gesture.verdict)
      return { ...state, slipped: false, told: gesture.verdict }
  }
}

function press({ scenario, state, gesture }: Given & { gesture: ClavierGesture & { type: 'press' } }): ClavierState {
  const name = gesture.keyboard
  const layer = layerOn(state, name)
  const key = findKey({ name, layer, id: gesture.key })
  if (!key) return state
  const now: ClavierState = { ...state, on: name, layer, slipped: false, told: null }
  if (key.sets) return { ...now, layer: key.sets === layer ? 'base' : key.sets }
  const sign = signOf({ name, key, layer })
  const judged = sign === undefined ? 'other' : judgeSign({ scenario, state, sign })
  if (judged === 'other') return { ...now, slipped: true }
  const staysInLayer = layer === 'alt' && keyboards[name].altRows !== undefined
  const written: ClavierState = {
    ...now,
    layer: staysInLayer ? layer : 'base',
    at: state.at + 1,
    isBare: state.isBare || judged === 'bare',
  }
  const isWhole = written.at === wordOf({ scenario, state })?.text.length
  return isWhole ? wordDone(written, written.isBare ? 'no-accent' : 'right') : written
}

function wordDone(state: ClavierState, told: Verdict): ClavierState {
  return { ...state, layer: 'base', word: state.word + 1, at: 0, isBare: false, slipped: false, told }
}
