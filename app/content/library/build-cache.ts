import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Outline } from '../compile/index.server.ts'
import type { CompiledEdition, Library, Problem, Readability } from '../contract.ts'
import { writeAtomically } from './atomic-file.ts'
import type { LessonIdentity } from './front-matter.ts'
import type { CourseDescription } from './read-course-file.ts'
import { readStored } from './stored-edition.ts'

/** What the library needs of a compiled edition without opening it again. */
export type EditionFacts = {
  hash: string
  lessonId: string
  title: string
  objective: string | null
  minutes: number
  exerciseIds: string[]
  weight: { htmlBytes: number; mediaBytes: number }
  readability: Readability
  outline: Outline
  /** True where the author wrote the steps' ids; ids made from headings may repeat from lesson to lesson. */
  hasOwnIds: boolean
  /** Hashes of the media shown, so that the cache keeps them. */
  media: string[]
}

/** The last reading of one file. `facts` is null where it does not compile. */
export type CompileRecord = {
  /** Of the file; empty where it can't be trusted. With `context`, it spares reading the file. */
  fingerprint: string
  context: string
  inputHash: string
  problems: Problem[]
  facts: EditionFacts | null
  /** What the author calls it, compiled or not. */
  identity: LessonIdentity
}

/** What is on line for one lesson. `seenOn`: the last day (ISO date) on which its file was there. */
export type OnlinePair = { courseId: string; standard: EditionFacts; easyToRead: EditionFacts | null; seenOn: string }

/** What the builder remembers from one build to the next. Keys are files or folders, relative to the courses' folder. */
export type BuildMemory = {
  format: number
  records: Record<string, CompileRecord>
  /** The sound versions on line, by standard file. A lesson that has gone is remembered 30 days, in case it comes back. */
  lastGood: Record<string, OnlinePair>
  descriptions: Record<string, CourseDescription>
  /** `standard hash + easy-to-read hash` → hash of the easy-to-read edition completed with the standard's key. */
  completed: Record<string, EditionFacts>
}

const FORMAT = 1
const REMEMBER_DAYS = 30

export function emptyMemory(): BuildMemory {
  return { format: FORMAT, records: {}, lastGood: {}, descriptions: {}, completed: {} }
}

/** The memory of `cacheDir`, or an empty one where there is none that this version understands. */
export function readMemory(cacheDir: string): BuildMemory {
  const memory = readJson<BuildMemory>(path.join(cacheDir, 'build.json'))
  if (memory?.format !== FORMAT) return emptyMemory()
  // A file that could not be read, or that took too long on a busy machine, is tried again.
  const records = Object.entries(memory.records).filter(([, record]) => record.inputHash !== '')
  return { ...memory, records: Object.fromEntries(records) }
}

/** Forgets the lessons that have not been there for 30 days. `now` in milliseconds. */
export function recentlySeen(lastGood: BuildMemory['lastGood'], now: number): BuildMemory['lastGood'] {
  const oldest = new Date(now - REMEMBER_DAYS * 86_400_000).toISOString().slice(0, 10)
  return Object.fromEntries(Object.entries(lastGood).filter(([, pair]) => pair.seenOn >= oldest))
}

/** `memory`: a `BuildMemory` as JSON. */
export async function writeMemory(cacheDir: string, memory: string): Promise<void> {
  await writeAtomically(path.join(cacheDir, 'build.json'), memory)
}

/** The manifest that the readers use, or null where there is none. */
export function readManifest(cacheDir: string): Library | null {
  const library = readJson<Library>(manifestPath(cacheDir))
  return Array.isArray(library?.courses) ? library : null
}

export async function writeManifest(cacheDir: string, library: Library): Promise<void> {
  await writeAtomically(manifestPath(cacheDir), JSON.stringify(library))
}

export function manifestPath(cacheDir: string): string {
  return path.join(cacheDir, 'library.json')
}

export async function writeEdition(cacheDir: string, edition: CompiledEdition): Promise<void> {
  await writeAtomically(editionPath(cacheDir, edition.hash), JSON.stringify(edition))
}

/** Throws where `hash` is unknown: the caller got it from the library, so this is a fault of the house. */
export async function loadEdition(cacheDir: string, hash: string): Promise<CompiledEdition> {
  if (!/^[0-9a-f]{16,64}$/.test(hash)) throw new Error('This is not the hash of an edition.')
  return readStored(await readFile(editionPath(cacheDir, hash), 'utf8'))
}

export function listEditions(cacheDir: string): Set<string> {
  try {
    return new Set(readdirSync(path.join(cacheDir, 'editions')).map(name => name.replace(/\.json$/, '')))
  } catch {
    return new Set()
  }
}

function editionPath(cacheDir: string, hash: string): string {
  return path.join(cacheDir, 'editions', `${hash}.json`)
}

/** Null where the file is missing or damaged: a cache can always be made again. */
function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
