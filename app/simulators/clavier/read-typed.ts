import { wordOf } from './next-key.ts'
import { type ClavierScenario, withoutAccents } from './scenario.ts'
import type { ClavierGesture, ClavierState, Verdict } from './state.ts'

type Given = { scenario: ClavierScenario; state: ClavierState; field: string; text: string }

/** Reads the word that was written on her own keyboard; only the verdict goes on. */
export function readTyped({ scenario, state, field, text }: Given): ClavierGesture | null {
  const word = wordOf({ scenario, state })
  return word && field === 'mot' ? { type: 'write', word: state.word, verdict: judge({ word, text }) } : null
}

function judge({ word, text }: { word: ClavierScenario['words'][number]; text: string }): Verdict {
  const wanted = word.text
  // Telephones write ’ for the apostrophe of the keyboard.
  const typed = text.normalize('NFC').replaceAll('’', "'").trim()
  const bare = withoutAccents(typed)
  if (typed === '') return 'empty'
  if (typed === wanted) return 'right'
  if (bare === withoutAccents(wanted)) return word.accentsOptional ? 'no-accent' : 'accent'
  if (bare.toLowerCase() === withoutAccents(wanted).toLowerCase()) return 'capital'
  if (typed.replace(/\s/g, '') === wanted.replace(/\s/g, '')) return 'space'
  if (wanted.includes('@') && !typed.includes('@')) return 'at'
  if (wanted.includes('.') && !typed.includes('.')) return 'dot'
  if (typed.length === wanted.length) return 'other'
  return typed.length < wanted.length ? 'short' : 'long'
}
