import path from 'node:path'
import type { CompileInput, GlossaryEntry, PreparedMedia } from '../compile/index.server.ts'
import type { Edition, Level, Problem } from '../contract.ts'
import { hashOf } from './hash-of.ts'
import { gatherScenarios } from './lesson-scenarios.ts'
import { isPublishable, type MediaStore } from './prepare-media.ts'
import type { SharedScenarios } from './read-scenarios.ts'
import type { LessonFile, ScannedLesson } from './scanned.ts'
import type { FoundFile } from './walk-folder.ts'

/** What a lesson of a course may depend on besides its own text. */
export type CourseContext = {
  level: Level
  glossary: GlossaryEntry[]
  /** False where no glossary file exists at all: then an unknown word is only a warning. */
  hasGlossary: boolean
  /** The site's address of each lesson file of the course. */
  lessonPaths: Map<string, string>
  /** Addresses of all courses and lessons. */
  sitePaths: Set<string>
  files: FoundFile[]
  /** Descriptions beside the lessons: a scenario of one's own is one of them. */
  yamlFiles: FoundFile[]
  scenarios: SharedScenarios
  /** True where each lesson has a folder of its own, as under a `course.yaml`. */
  hasLessonFolders: boolean
  /** Changes with any of the above and with the compiler: while it is the same, unchanged files need not be read. */
  signature: string
  compilerVersion: string
}

export type LessonTask = { lesson: ScannedLesson; file: LessonFile; edition: Edition; context: CourseContext }

/** `inputHash` changes exactly when the compiled lesson may change. `problems`: what the compiler can't see. */
export type PreparedInput = { input: CompileInput; inputHash: string; problems: Problem[]; mediaHashes: string[] }

/** Gathers what `source` uses, and only that, so that a change elsewhere compiles nothing. */
export async function prepareInput(task: LessonTask & { source: string; store: MediaStore }): Promise<PreparedInput> {
  const { file, edition, context, source } = task
  const { media, problems, hashes } = await gatherMedia(task)
  const unexplained = context.hasGlossary ? [] : findWords(file.path, source)
  const glossary = [...context.glossary, ...unexplained.map(word => word.entry)]
  const links = knownLinks(source, context.sitePaths)
  const practice = gatherScenarios({
    source,
    folder: task.lesson.folder,
    files: context.yamlFiles,
    shared: context.scenarios,
  })
  const input: CompileInput = {
    file: file.path,
    source,
    format: file.format,
    edition,
    level: context.level,
    glossary,
    media,
    shelf: practice.shelf,
    links,
  }
  const usedWords = glossary.filter(word => source.includes(word.id))
  const parts = [context.compilerVersion, file.path, file.format, edition, context.level, source, usedWords, media]
  const inputHash = hashOf(
    JSON.stringify([...parts, [...links].sort(), task.lesson.slug, task.lesson.name, practice.shelf]),
  )
  const told = [
    ...problems,
    ...unexplained.map(word => word.problem),
    ...(edition === 'standard' ? practice.problems : []),
  ]
  return { input, inputHash, problems: told, mediaHashes: hashes }
}

type Gathered = { media: Record<string, PreparedMedia>; problems: Problem[]; hashes: string[] }

async function gatherMedia(task: LessonTask & { source: string; store: MediaStore }): Promise<Gathered> {
  const { lesson, file, context, store } = task
  const gathered: Gathered = { media: {}, problems: [], hashes: [] }
  const source = task.source.normalize('NFC')
  for (const candidate of context.files) {
    const name = path.posix.relative(lesson.folder, candidate.path)
    const base = path.posix.basename(candidate.path)
    const mention = [base, encodeURI(base)].map(written => source.indexOf(written)).find(offset => offset >= 0)
    // What stands in the lesson's own folder is given whole: a misspelt name then finds its neighbour.
    const isOwn = !name.includes('/')
    if (candidate.path === file.path || (mention === undefined && !(isOwn && context.hasLessonFolders))) continue
    const entry = await describeMention(candidate, context, store)
    gathered.media[name] = entry.media
    gathered.hashes.push(entry.media.hash)
    // Elsewhere in the course, the same short name is probably another picture.
    if (!entry.refusal || mention === undefined || !(isOwn || source.includes(name))) continue
    const place = positionOf(source, mention)
    const message = `${name} : ${entry.refusal}`
    gathered.problems.push({ file: file.path, ...place, severity: 'error', rule: 'media', message })
  }
  return gathered
}

/** A link to another lesson's file leads to that lesson; its text stays readable, as a transcript may be one. */
async function describeMention(file: FoundFile, context: CourseContext, store: MediaStore) {
  const lessonPath = context.lessonPaths.get(file.path)
  if (!lessonPath) return store.prepare(file)
  const entry = isPublishable(file.path) ? await store.prepare(file) : null
  const text = entry?.media.kind === 'file' ? entry.media.text : undefined
  const media: PreparedMedia = {
    kind: 'file',
    url: lessonPath,
    bytes: 0,
    hash: hashOf(lessonPath + (text ?? '')),
    text,
  }
  return { media, refusal: null }
}

/** The site's paths that the source names and that exist. Only courses are checked: other pages are not ours to know. */
function knownLinks(source: string, sitePaths: Set<string>): Set<string> {
  const found = new Set<string>()
  for (const [written] of source.matchAll(/\/[^\s"'`()<>[\]{}|\\^]*/g)) {
    const bare = written.replace(/[?#].*$/, '')
    const plain = bare.replace(/[.,;:!…»]+$/, '').replace(/(?<=.)\/+$/, '')
    const place = plain.split('/').slice(0, 4).join('/')
    if (plain.startsWith('/cours/') && !sitePaths.has(place)) continue
    for (const form of [written, bare, plain]) found.add(form)
  }
  return found
}

/** Every `<Mot id="…">` of a folder without any glossary, with a stand-in definition and a warning. */
function findWords(file: string, source: string): { entry: GlossaryEntry; problem: Problem }[] {
  const found = new Map<string, { entry: GlossaryEntry; problem: Problem }>()
  for (const match of source.matchAll(/<Mot\s[^>]*?\bid\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const id = match[1] ?? match[2] ?? ''
    if (!id || found.has(id)) continue
    const entry = { id, mot: id, definition: 'Ce mot n’est pas encore expliqué.' }
    const message = `Le mot « ${id} » n’est expliqué nulle part. Écrivez-le dans un fichier glossaire.yaml.`
    const place = positionOf(source, match.index)
    found.set(id, { entry, problem: { file, ...place, severity: 'warning', rule: 'no-glossary', message } })
  }
  return [...found.values()]
}

function positionOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
