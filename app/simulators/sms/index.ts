import type { Simulator } from '../contract.ts'
import { check, guide, remark } from './check.ts'
import { reduce } from './reduce.ts'
import { type SmsScenario, smsScenario } from './scenario.ts'
import { type SmsGesture, type SmsState, smsGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S11. « Un SMS m’inquiète : je n’appuie pas sur le lien. » */
export const sms: Simulator<SmsScenario, SmsState, SmsGesture> = {
  slug: 'sms',
  version: 1,
  scenario: smsScenario,
  gesture: smsGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  View,
}
