import { z } from 'zod'
import type { Act, ShownRun } from '#app/features/practice/index.server.ts'

const named: Record<string, Act> = {
  indice: { kind: 'hint' },
  ensemble: { kind: 'together' },
  recommencer: { kind: 'start-again' },
  autre: { kind: 'other-scenario' },
}

const shownSchema = z.object({
  revision: z.coerce.number().int().min(0).max(1e9),
  scenarioHash: z.string().max(64),
})

// Longer than any field of a simulator lets anybody type.
const longestText = 2_000

/** What a form of a simulator asks for, and what its page showed. What can't be read becomes a gesture that does not exist. */
export function readAct(form: FormData): { act: Act; shown: ShownRun } {
  const read = shownSchema.safeParse({ revision: form.get('revision'), scenarioHash: form.get('decor') })
  const shown = read.success ? read.data : { revision: -1, scenarioHash: '' }
  return { act: actOf(form), shown }
}

function actOf(form: FormData): Act {
  const field = form.get('champ')
  if (typeof field === 'string') {
    return { kind: 'typed', field, text: String(form.get('texte') ?? '').slice(0, longestText) }
  }
  const act = named[String(form.get('acte') ?? '')]
  if (act) return act
  return { kind: 'gestures', gestures: form.getAll('geste').map(readGesture) }
}

function readGesture(written: FormDataEntryValue): unknown {
  try {
    return typeof written === 'string' ? JSON.parse(written) : null
  } catch {
    return null
  }
}
