import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { readTyped } from './read-typed.ts'
import { reduce } from './reduce.ts'
import { type ChercherScenario, chercherScenario } from './scenario.ts'
import { type ChercherGesture, type ChercherState, chercherGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S05. Two or three words, then read before opening. */
export const chercher: Simulator<ChercherScenario, ChercherState, ChercherGesture> = {
  slug: 'chercher',
  version: 1,
  scenario: chercherScenario,
  gesture: chercherGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  readTyped,
  View,
}
