import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { readTyped } from './read-typed.ts'
import { reduce } from './reduce.ts'
import { type CodeSmsScenario, codeSmsScenario } from './scenario.ts'
import { type CodeSmsGesture, type CodeSmsState, codeSmsGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S09. « Un code se tape. Il ne se dit jamais. » */
export const codeSms: Simulator<CodeSmsScenario, CodeSmsState, CodeSmsGesture> = {
  slug: 'code-sms',
  version: 1,
  scenario: codeSmsScenario,
  gesture: codeSmsGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  readTyped,
  View,
}
