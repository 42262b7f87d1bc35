import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Place } from './outline.ts'
import type { ProblemList } from './problem-list.ts'
import { findNearest } from './tag-names.ts'

/** `isIdWritten` tells a missing id from one that was refused. */
export type FrontMatter = {
  id: string | null
  isIdWritten: boolean
  title: string | null
  objective: string | null
  minutes: number | null
}

/** `body` keeps the lines of the file: the front matter is replaced by empty ones. */
export type ReadSource = { body: string; frontMatter: FrontMatter | null }

const KEYS = ['id', 'titre', 'objectif', 'duree']
const NO_FRONT_MATTER: FrontMatter = { id: null, isIdWritten: false, title: null, objective: null, minutes: null }
// The same text saved by two editors must compile to the same thing.
const BYTE_ORDER_MARK = /^\ufeff/
const FENCED = /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** One line ending, no byte order mark. */
export function normalizeSource(source: string): string {
  return source.replace(BYTE_ORDER_MARK, '').replace(/\r\n?/g, '\n')
}

/**
 * Takes the lines between two `---` at the top. In `.md` they count only where they are `key: value` lines,
 * and unknown keys are left alone: such files come from elsewhere.
 */
export function readSource({
  source,
  format,
  problems,
}: {
  source: string
  format: 'mdx' | 'md'
  problems: ProblemList
}): ReadSource {
  const match = FENCED.exec(source)
  if (match === null) {
    if (format === 'mdx' && /^---[ \t]*\n\s*[\p{L}_-]+[ \t]*:/u.test(source)) {
      problems.error(
        'front-matter',
        { line: 1, column: 1 },
        'Les lignes du haut, ouvertes par ---, ne sont pas fermées. Ajoutez une ligne --- avant le texte de la leçon.',
      )
    }
    return { body: source, frontMatter: null }
  }
  const [whole, yaml = ''] = match
  if (format === 'md' && !/^[\p{L}_-]+[ \t]*:/mu.test(yaml)) return { body: source, frontMatter: null }
  const body = '\n'.repeat(whole.split('\n').length - 1) + source.slice(whole.length)
  return { body, frontMatter: readYaml({ yaml, format, problems }) }
}

function readYaml({
  yaml,
  format,
  problems,
}: {
  yaml: string
  format: 'mdx' | 'md'
  problems: ProblemList
}): FrontMatter {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, uniqueKeys: false, logLevel: 'silent' })
  const firstError = document.errors[0]
  if (firstError !== undefined) {
    const remedy =
      'Écrivez une ligne par renseignement, par exemple titre: "Une phrase solide", avec des guillemets s’il y a deux-points dans le texte.'
    problems[format === 'md' ? 'warn' : 'error'](
      'front-matter',
      placeAt(lineCounter, firstError.pos[0]),
      `Les lignes du haut ne se lisent pas. ${remedy}`,
    )
    return NO_FRONT_MATTER
  }
  if (document.contents === null) return NO_FRONT_MATTER
  if (!isMap(document.contents)) {
    problems.error(
      'front-matter',
      { line: 2, column: 1 },
      `Les lignes du haut s’écrivent nom: valeur. Les noms connus sont : ${KEYS.join(', ')}.`,
    )
    return NO_FRONT_MATTER
  }
  const found = new Map<string, { value: string; place: Place }>()
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const range = isScalar(pair.key) ? pair.key.range : null
    const place = placeAt(lineCounter, range?.[0] ?? 0)
    const name = format === 'md' && key === 'title' ? 'titre' : key
    if (!KEYS.includes(name)) {
      if (format === 'mdx') sayUnknownKey({ key, place, problems })
      continue
    }
    if (found.has(name)) {
      problems.error('front-matter', place, `« ${name} » est écrit deux fois. Gardez une seule ligne.`)
      continue
    }
    if (pair.value !== null && !isScalar(pair.value)) {
      problems.error(
        'front-matter',
        place,
        `« ${name} » doit être un texte sur une ligne. Mettez-le entre guillemets droits.`,
      )
      continue
    }
    const value = isScalar(pair.value) && pair.value.value !== null ? String(pair.value.value).trim() : ''
    if (value !== '') found.set(name, { value, place })
  }
  return {
    id: readId({ entry: found.get('id'), problems }),
    isIdWritten: found.has('id'),
    title: found.get('titre')?.value ?? null,
    objective: found.get('objectif')?.value ?? null,
    minutes: readMinutes({ entry: found.get('duree'), problems }),
  }
}

type Entry = { value: string; place: Place } | undefined

function readId({ entry, problems }: { entry: Entry; problems: ProblemList }): string | null {
  if (entry === undefined) return null
  if (/^[a-z0-9][a-z0-9-]{0,79}$/.test(entry.value)) return entry.value
  problems.error(
    'bad-id',
    entry.place,
    `L’identité « ${entry.value.slice(0, 60)} » ne convient pas. Écrivez-la avec des petites lettres sans accent, des chiffres et des traits d’union.`,
  )
  return null
}

function readMinutes({ entry, problems }: { entry: Entry; problems: ProblemList }): number | null {
  if (entry === undefined) return null
  const minutes = Number(entry.value)
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 240) return minutes
  problems.error(
    'front-matter',
    entry.place,
    'La durée est un nombre entier de minutes, de 1 à 240, par exemple duree: 10. Sans cette ligne, elle est calculée.',
  )
  return null
}

function sayUnknownKey({ key, place, problems }: { key: string; place: Place; problems: ProblemList }): void {
  const nearest = key === 'title' ? 'titre' : findNearest({ name: key, names: KEYS })
  const remedy =
    nearest === null ? `Les noms connus sont : ${KEYS.join(', ')}.` : `Vous vouliez peut-être « ${nearest} ».`
  problems.error('front-matter', place, `« ${key.slice(0, 60)} » n’existe pas dans les lignes du haut. ${remedy}`)
}

// The YAML begins on line 2 of the file.
function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line) + 1, column: Math.max(1, col) }
}
