import { findFrontMatter, readIdentity } from './front-matter.ts'
import { makeSlug } from './safe-slug.ts'
import { type FoundTag, scanTags } from './scan-tags.ts'

/** Ids already used in the course, so that a new one is new everywhere. Added to as ids are made. */
export type TakenIds = { lessons: Set<string>; steps: Set<string>; exercises: Set<string> }

/** One id that was written. */
export type AddedId = { line: number; tag: string; id: string }

/** `source` with the missing ids; nothing else is changed, to the byte. */
export type FixedSource = { source: string; added: AddedId[] }

type Insertion = { start: number; end: number; text: string }

export function noIds(): TakenIds {
  return { lessons: new Set(), steps: new Set(), exercises: new Set() }
}

/** Notes the ids that a source already has. */
export function noteIds(source: string, taken: TakenIds): void {
  const { id } = readIdentity(source)
  if (id) taken.lessons.add(id)
  for (const tag of scanTags(source)) {
    if (tag.id && tag.what === 'step') taken.steps.add(tag.id)
    if (tag.id && (tag.what === 'question' || tag.what === 'simulator')) taken.exercises.add(tag.id)
  }
}

/** Writes the missing ids of a standard lesson. `lessonSlug` names the lesson where it has no id; null leaves that alone. */
export function fixStandard(
  source: string,
  { lessonSlug, taken }: { lessonSlug: string | null; taken: TakenIds },
): FixedSource {
  const tags = scanTags(source)
  const made: (string | null)[] = []
  let step = 'etape'
  let choices = new Set<string>()
  for (const [index, tag] of tags.entries()) {
    if (tag.what === 'question') choices = partIds(tags, index)
    const id = tag.id ?? makeId(tag, { taken, step, choices })
    if (tag.what === 'step') step = id
    made.push(tag.id ? null : id)
  }
  const fixed = insertIds(source, tags, made)
  return lessonSlug === null ? fixed : addLessonId(fixed, { lessonSlug, taken })
}

/**
 * Copies to an easy-to-read twin the ids of its standard lesson, rank by rank. Answers null where the twin misses ids
 * and has not the same steps, questions and choices: nobody can then say which is which.
 */
export function fixTwin(source: string, standard: string): FixedSource | null {
  const tags = scanTags(source)
  if (tags.every(tag => tag.id)) return { source, added: [] }
  const models = scanTags(standard)
  const isSame = models.length === tags.length && models.every((model, index) => model.name === tags[index]?.name)
  if (!isSame) return null
  return insertIds(
    source,
    tags,
    tags.map((tag, index) => (tag.id ? null : (models[index]?.id ?? null))),
  )
}

function insertIds(source: string, tags: FoundTag[], ids: (string | null)[]): FixedSource {
  const added: AddedId[] = []
  const insertions: Insertion[] = []
  for (const [index, tag] of tags.entries()) {
    const id = ids[index]
    if (!id) continue
    added.push({ line: tag.line, tag: tag.name, id })
    const place = tag.emptyId ?? { start: tag.insertAt, end: tag.insertAt }
    insertions.push({ ...place, text: ` id="${id}"` })
  }
  return { source: insertAll(source, insertions), added }
}

function insertAll(source: string, insertions: Insertion[]): string {
  let result = ''
  let from = 0
  for (const { start, end, text } of insertions) {
    result += source.slice(from, start) + text
    from = end
  }
  return result + source.slice(from)
}

function addLessonId(fixed: FixedSource, { lessonSlug, taken }: { lessonSlug: string; taken: TakenIds }): FixedSource {
  const { source, added } = fixed
  if (readIdentity(source).id) return fixed
  const id = firstFree(taken.lessons, `l-${makeSlug(lessonSlug).slice(0, 60)}`)
  const ending = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  const block = findFrontMatter(source)
  const note = { line: block ? 2 : 1, tag: 'id', id }
  if (!block) {
    const head = `${mark}---${ending}id: ${id}${ending}---${ending}${ending}`
    return { source: head + source.slice(mark.length), added: [note, ...added] }
  }
  // An `id:` with nothing after it is completed where it stands.
  const empty = /^id[ \t]*:[ \t]*(?=\r|\n|$)/m.exec(source.slice(block.start, block.end))
  const start = block.start + (empty?.index ?? 0)
  const text = empty ? `id: ${id}` : `id: ${id}${ending}`
  return {
    source: insertAll(source, [{ start, end: start + (empty?.[0].length ?? 0), text }]),
    added: [note, ...added],
  }
}

type Naming = { taken: TakenIds; step: string; choices: Set<string> }

function makeId({ what, title }: FoundTag, { taken, step, choices }: Naming): string {
  if (what === 'part') return freeLetter(choices)
  if (what === 'step') return firstFree(taken.steps, title ? makeSlug(title).slice(0, 60) : 'etape')
  if (what === 'simulator') return firstFree(taken.exercises, `essai-${step}`)
  return firstFree(taken.exercises, step.startsWith('q-') ? step : `q-${step}`)
}

function partIds(tags: FoundTag[], question: number): Set<string> {
  const next = tags.findIndex((tag, index) => index > question && tag.what !== 'part')
  const own = tags.slice(question + 1, next < 0 ? undefined : next)
  return new Set(own.flatMap(tag => (tag.id ? [tag.id] : [])))
}

function firstFree(taken: Set<string>, base: string): string {
  let id = base
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
  taken.add(id)
  return id
}

function freeLetter(taken: Set<string>): string {
  const letter = [...'abcdefghijklmnopqrstuvwxyz'].find(candidate => !taken.has(candidate))
  if (!letter) return firstFree(taken, 'choix')
  taken.add(letter)
  return letter
}
