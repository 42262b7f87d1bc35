import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { readTyped } from './read-typed.ts'
import { reduce } from './reduce.ts'
import { type ClavierScenario, clavierScenario } from './scenario.ts'
import { type ClavierGesture, type ClavierState, clavierGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S03. A word, a capital, an accent, the sign @: key after key. */
export const clavier: Simulator<ClavierScenario, ClavierState, ClavierGesture> = {
  slug: 'clavier',
  version: 1,
  scenario: clavierScenario,
  gesture: clavierGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  readTyped,
  View,
}
