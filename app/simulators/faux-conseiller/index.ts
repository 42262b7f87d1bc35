import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { reduce, start } from './reduce.ts'
import { type CallScenario, callScenario } from './scenario.ts'
import { type CallGesture, type CallState, callGesture } from './state.ts'
import { View } from './view.tsx'

/** S12. « Je raccroche. Puis j’appelle le bon numéro. » */
export const fauxConseiller: Simulator<CallScenario, CallState, CallGesture> = {
  slug: 'faux-conseiller',
  version: 1,
  scenario: callScenario,
  gesture: callGesture,
  init: start,
  reduce,
  check,
  remark,
  guide,
  View,
}
