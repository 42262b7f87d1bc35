import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { reduce } from './reduce.ts'
import { type ActiviteScenario, activiteScenario } from './scenario.ts'
import { type ActiviteGesture, type ActiviteState, activiteGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S15. Choosing before the last day, the two of them, and keeping the proof; on paper is as good. */
export const activite: Simulator<ActiviteScenario, ActiviteState, ActiviteGesture> = {
  slug: 'activite',
  version: 1,
  scenario: activiteScenario,
  gesture: activiteGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  View,
}
