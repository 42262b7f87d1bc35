import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { reduce } from './reduce.ts'
import { type PhishingScenario, phishingScenario } from './scenario.ts'
import { type PhishingGesture, type PhishingState, phishingGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S10. « Je regarde l’adresse, le ton, la demande. » */
export const hameconnage: Simulator<PhishingScenario, PhishingState, PhishingGesture> = {
  slug: 'hameconnage',
  version: 1,
  scenario: phishingScenario,
  gesture: phishingGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  View,
}
