import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { reduce } from './reduce.ts'
import { type BandeauxScenario, bandeauxScenario } from './scenario.ts'
import { type BandeauxGesture, type BandeauxState, bandeauxGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S06. Close what stands in front of a page, without accepting. */
export const bandeaux: Simulator<BandeauxScenario, BandeauxState, BandeauxGesture> = {
  slug: 'bandeaux',
  version: 1,
  scenario: bandeauxScenario,
  gesture: bandeauxGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  View,
}
