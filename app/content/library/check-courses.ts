import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { LessonState, Library, Problem, Readability } from '../contract.ts'
import type { BuildMemory } from './build-cache.ts'
import { openBuilder } from './build-library.ts'
import { sortProblems } from './compile-file.ts'
import { stateOf } from './resolve-lesson.ts'

/** `steps` and `readability` are null where the file is not a lesson or does not compile. */
export type CheckedFile = {
  file: string
  state: LessonState
  problems: Problem[]
  readability: Readability | null
  steps: number | null
}

export type CoursesCheck = { ok: boolean; files: CheckedFile[]; summary: Record<LessonState | 'files', number> }

export type CheckOptions = { target: string; workerFile: string; deadlineMs: number }

const MAX_UP = 4

/**
 * Checks a folder or one file, whatever it holds, and keeps nothing on disk. A glossary and a `course.yaml` found
 * above the target count, so that one lesson is judged as it is in its course. Files are named relative to the target.
 */
export async function checkCourses({ target, workerFile, deadlineMs }: CheckOptions): Promise<CoursesCheck> {
  const scope = findScope(target)
  const builder = openBuilder({ coursesDir: scope.root, cacheDir: null, workerFile, deadlineMs, only: scope.wants })
  try {
    const { library, memory } = await builder.build()
    return report({ library, memory, scope })
  } finally {
    await builder.close()
  }
}

/** `root` is scanned; `wants` says what is compiled; `name` is how a file is told, or null where it is not. */
type Scope = { root: string; wants: (file: string) => boolean; name: (file: string) => string | null }

function findScope(target: string): Scope {
  const absolute = path.resolve(target)
  const stats = statSync(absolute, { throwIfNoEntry: false })
  if (!stats) return { root: absolute, wants: () => true, name: file => file }
  const folder = stats.isFile() ? path.dirname(absolute) : absolute
  const root = findRoot(folder)
  const inside = path.relative(root, absolute).split(path.sep).join('/').normalize('NFC')
  if (stats.isFile()) {
    const stem = stemOf(inside)
    return { root, wants: file => stemOf(file) === stem, name: file => (file === inside ? target : null) }
  }
  if (inside === '') return { root, wants: () => true, name: file => file }
  const start = `${inside}/`
  return {
    root,
    wants: file => file.startsWith(start),
    name: file => (file.startsWith(start) ? file.slice(start.length) : null),
  }
}

/** The courses' folder that the target stands in, else its course, else itself. */
function findRoot(folder: string): string {
  const above = [folder]
  for (let level = 0; level < MAX_UP; level++) above.push(path.dirname(above.at(-1) ?? folder))
  const isInCourse = (place: string) => existsSync(path.join(place, 'course.yaml'))
  return above.find(holdsGlossary) ?? above.find(isInCourse) ?? folder
}

function holdsGlossary(folder: string): boolean {
  try {
    return readdirSync(folder).some(name => /^glossaire(-.*)?\.ya?ml$/i.test(name))
  } catch {
    return false
  }
}

function stemOf(file: string): string {
  return file.replace(/(\.falc)?\.mdx?$/i, '')
}

type Findings = { library: Library; memory: BuildMemory; scope: Scope }

function report({ library, memory, scope }: Findings): CoursesCheck {
  const byFile = new Map<string, Problem[]>()
  for (const file of Object.keys(memory.records)) byFile.set(file, [])
  for (const problem of allProblems(library)) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem])
  const files = [...byFile].flatMap(([file, found]) => {
    const name = scope.name(file)
    return name === null ? [] : [describeFile({ name, found, facts: memory.records[file]?.facts ?? null })]
  })
  files.sort((a, b) => new Intl.Collator('fr', { numeric: true }).compare(a.file, b.file))
  const count = (state: LessonState) => files.filter(file => file.state === state).length
  const summary = { files: files.length, good: count('good'), warnings: count('warnings'), broken: count('broken') }
  return { ok: summary.broken === 0, files, summary }
}

type Described = { name: string; found: Problem[]; facts: BuildMemory['records'][string]['facts'] }

function describeFile({ name, found, facts }: Described): CheckedFile {
  const problems = sortProblems(found).map(problem => ({ ...problem, file: name }))
  const readability = facts?.readability ?? null
  return { file: name, state: stateOf(problems), problems, readability, steps: facts?.outline.steps.length ?? null }
}

function allProblems(library: Library): Problem[] {
  const ofCourses = library.courses.flatMap(course => [
    ...course.problems,
    ...course.lessons.flatMap(lesson => lesson.problems),
  ])
  return [...library.problems, ...ofCourses]
}
