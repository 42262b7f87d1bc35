import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { reduce } from './reduce.ts'
import { type PhraseSolideScenario, phraseSolideScenario } from './scenario.ts'
import { type PhraseSolideGesture, type PhraseSolideState, phraseSolideGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S08. « Quatre mots au hasard, un chiffre : c’est solide. » Nothing is typed: words are given. */
export const phraseSolide: Simulator<PhraseSolideScenario, PhraseSolideState, PhraseSolideGesture> = {
  slug: 'phrase-solide',
  version: 1,
  scenario: phraseSolideScenario,
  gesture: phraseSolideGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  View,
}
