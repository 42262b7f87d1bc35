import { textField } from './faults.ts'
import { judge } from './judge.ts'
import { textKinds } from './kinds.ts'
import type { FormulaireScenario } from './scenario.ts'
import type { FormulaireGesture } from './state.ts'

/** People may write their own name here: only the verdict goes on. */
export function readTyped({
  scenario,
  field,
  text,
}: {
  scenario: FormulaireScenario
  field: string
  text: string
}): FormulaireGesture | null {
  const kind = textKinds.find(known => known === field)
  if (!kind) return null
  return { type: 'write', field: kind, verdict: judge({ kind, fact: textField({ scenario, kind }).fact, text }) }
}
