import type { Simulator } from '../contract.ts'
import { check, remark } from './check.ts'
import { guide } from './guide.ts'
import { readTyped } from './read-typed.ts'
import { reduce } from './reduce.ts'
import { type MailScenario, mailScenario } from './scenario.ts'
import { type MailGesture, type MailState, mailGesture, start } from './state.ts'
import { View } from './view.tsx'

/** S07. « Avant d’envoyer, je relis : à qui, l’objet, le texte, les fichiers. » */
export const boiteMail: Simulator<MailScenario, MailState, MailGesture> = {
  slug: 'boite-mail',
  version: 1,
  scenario: mailScenario,
  gesture: mailGesture,
  init: () => start,
  reduce,
  check,
  remark,
  guide,
  readTyped,
  View,
}
