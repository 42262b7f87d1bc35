import type { LessonState, Library, Problem, Readability } from '../contract.ts'
import type { BuildMemory } from './build-cache.ts'
import { openBuilder } from './build-library.ts'
import { sortProblems } from './compile-file.ts'
import { findScope, type Scope } from './find-scope.ts'
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
