import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { init, reduce } from './reduce.ts'
import { type LireAdresseScenario, lireAdresseScenario } from './scenario.ts'
import { type LireAdresseGesture, type LireAdresseState, lireAdresseGesture } from './state.ts'
import { View } from './view.tsx'

/** S04. « Le dernier nom avant la barre. » */
export const lireAdresse: Simulator<LireAdresseScenario, LireAdresseState, LireAdresseGesture> = {
  slug: 'lire-adresse',
  version: 1,
  scenario: lireAdresseScenario,
  gesture: lireAdresseGesture,
  init,
  reduce,
  check,
  remark,
  guide,
  View,
}
