import { z } from 'zod'
import type { GlossaryEntry } from '../compile/index.server.ts'
import type { Problem } from '../contract.ts'
import { readYaml } from './read-yaml.ts'

function text(what: string, max: number) {
  const remedy = `écrivez ${what}.`
  return z
    .string({ required_error: remedy, invalid_type_error: `écrivez ${what}, entre guillemets.` })
    .trim()
    .min(1, remedy)
    .max(max, `${max} signes au plus.`)
}

const entry = z.object(
  {
    id: text('un nom court sans accent, comme mot-de-passe', 80).regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
      'écrivez seulement des lettres sans accent, des chiffres et des traits d’union.',
    ),
    mot: text('le mot expliqué', 120),
    definition: text('une définition courte', 1000),
  },
  { invalid_type_error: 'écrivez id, mot et definition pour chaque mot.' },
)

// An empty file is an empty glossary: the author has just created it.
const schema = z
  .array(entry, { invalid_type_error: 'Ce fichier est une liste : chaque mot commence par « - id: ».' })
  .nullable()
  .transform(value => value ?? [])

// One bad word must not take the others away: each is read again alone where the whole is refused.
const anyList = z.array(z.unknown())

/** Reads one glossary file. The words that are well written are kept, whatever the others look like. */
export function readGlossary({ file, source }: { file: string; source: string }): {
  entries: GlossaryEntry[]
  problems: Problem[]
} {
  const whole = readYaml({ file, source, schema, knownKeys: [] })
  if (whole.value) return { entries: whole.value, problems: whole.problems }
  const loose = readYaml({ file, source, schema: anyList, knownKeys: [] })
  const entries = (loose.value ?? []).flatMap(item => {
    const parsed = entry.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
  return { entries, problems: whole.problems }
}

/** Joins glossary files; a word defined twice keeps its first definition and is told at the second place. */
export function joinGlossaries(files: { file: string; source: string }[]): {
  entries: GlossaryEntry[]
  problems: Problem[]
} {
  const known = new Map<string, { entry: GlossaryEntry; file: string }>()
  const problems: Problem[] = []
  for (const { file, source } of files) {
    const glossary = readGlossary({ file, source })
    problems.push(...glossary.problems)
    for (const word of glossary.entries) {
      const first = known.get(word.id)
      if (!first) {
        known.set(word.id, { entry: word, file })
        continue
      }
      const message = `Le mot « ${word.id} » est déjà expliqué dans ${first.file}. Gardez une seule définition.`
      problems.push({
        file,
        ...lineOfId(source, word.id, first.file === file),
        severity: 'error',
        rule: 'duplicate-word',
        message,
      })
    }
  }
  return { entries: [...known.values()].map(({ entry }) => entry), problems }
}

function lineOfId(source: string, id: string, isSameFile: boolean): { line: number; column: number } {
  const lines = source.split(/\r\n|\r|\n/)
  const isPlace = (line: string) => line.replace(/["']/g, '').trim().replace(/^-\s*/, '') === `id: ${id}`
  const index = isSameFile ? lines.findLastIndex(isPlace) : lines.findIndex(isPlace)
  return { line: Math.max(index, 0) + 1, column: 1 }
}
