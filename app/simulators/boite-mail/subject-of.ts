import { findById, type MailScenario } from './scenario.ts'
import type { Mail } from './state.ts'

/** The subject as the screen shows it: her own words are not known. */
export function subjectOf({ scenario, mail }: { scenario: MailScenario; mail: Mail }): string {
  const { subject } = mail
  switch (subject.kind) {
    case 'none':
      return '(sans objet)'
    case 'own':
      return '(votre objet)'
    case 'ready':
      return findById(scenario.subjects, subject.id)?.text ?? '(sans objet)'
    case 'reply':
      return `Re : ${findById(scenario.inbox, mail.replyTo)?.subject ?? ''}`
  }
}
