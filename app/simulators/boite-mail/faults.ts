import type { MailScenario } from './scenario.ts'
import type { Mail } from './state.ts'

/** `announced`: the text says « ci-joint » and nothing is attached. */
export type Fault = 'to' | 'subject' | 'body' | 'announced' | 'no-file' | 'wrong-file' | 'extra-file'

/** What a message still needs to be the one that was asked for, in the order of the screen. */
export function faultsOf({ scenario, mail }: { scenario: MailScenario; mail: Mail }): Fault[] {
  const { task } = scenario
  const faults: Fault[] = []
  if (mail.to !== task.to) faults.push('to')
  if (mail.subject.kind === 'none') faults.push('subject')
  if (!hasText(mail)) faults.push('body')
  const file = fileFault({ scenario, mail })
  if (file) faults.push(file)
  return faults
}

function fileFault({ scenario, mail }: { scenario: MailScenario; mail: Mail }): Fault | null {
  const wanted = scenario.task.file
  if (mail.files.length === 0) {
    if (announcesFile({ scenario, mail })) return 'announced'
    return wanted === undefined ? null : 'no-file'
  }
  if (wanted !== undefined && !mail.files.includes(wanted)) return 'wrong-file'
  return mail.files.some(id => id !== wanted) ? 'extra-file' : null
}

export function hasText(mail: Mail): boolean {
  return mail.hasOwnText || mail.phrases.length > 0
}

export function announcesFile({ scenario, mail }: { scenario: MailScenario; mail: Mail }): boolean {
  return scenario.phrases.some(({ id, announces }) => announces && mail.phrases.includes(id))
}
