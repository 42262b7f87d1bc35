import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { readTyped } from './read-typed.ts'
import { reduce } from './reduce.ts'
import { type FormulaireScenario, formulaireScenario } from './scenario.ts'
import { type FormulaireGesture, type FormulaireState, formulaireGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S13. The star, the error, the date, the photo, the receipt: all with the facts of somebody who does not exist. */
export const formulaire: Simulator<FormulaireScenario, FormulaireState, FormulaireGesture> = {
  slug: 'formulaire',
  version: 1,
  scenario: formulaireScenario,
  gesture: formulaireGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  readTyped,
  View,
}
