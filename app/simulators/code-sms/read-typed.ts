import type { CodeSmsScenario } from './scenario.ts'
import type { CodeSmsGesture, Verdict } from './state.ts'

/** Reads the code as people write it, with spaces or dots; only the verdict goes on. */
export function readTyped({
  scenario,
  field,
  text,
}: {
  scenario: CodeSmsScenario
  field: string
  text: string
}): CodeSmsGesture | null {
  return field === 'code' ? { type: 'type-code', verdict: judge({ scenario, text }) } : null
}

function judge({ scenario, text }: { scenario: CodeSmsScenario; text: string }): Verdict {
  const typed = text.normalize('NFKC').replace(/[\s.\-_]/g, '')
  const { code } = scenario.sms
  if (typed === '') return 'empty'
  if (typed === code) return 'right'
  if (typed === scenario.call.sms.code) return 'other-code'
  if (/\D/.test(typed)) return 'letters'
  if (typed.length < code.length) return 'short'
  return typed.length > code.length ? 'long' : 'wrong'
}
