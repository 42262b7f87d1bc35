import type { Edition, LessonEntry, LessonState, Level, Problem } from '#app/content/contract.ts'
import type { TextCheck } from './text-checks.ts'

/** One text of a lesson, as it is on line. */
export type StudioEdition = {
  edition: Edition
  /** Changes when anything that is read in this text changes. */
  hash: string
  steps: { id: string; title: string }[]
  /** How it reads, then what it weighs. */
  checks: TextCheck[]
}

export type StudioLesson = {
  slug: string
  title: string
  file: string
  state: LessonState
  /** The file is broken and an older version is on line. */
  stale: boolean
  problems: Problem[]
  /** Empty where no version has ever been good. */
  editions: StudioEdition[]
}

export type StudioCourse = { slug: string; title: string; level: Level; problems: Problem[]; lessons: StudioLesson[] }

/** The problems to repair, then those to review, each in the order of its file. */
export function inOrder(problems: Problem[]): Problem[] {
  const rank = ({ severity }: Problem) => (severity === 'error' ? 0 : 1)
  return problems.toSorted(
    (a, b) => rank(a) - rank(b) || a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  )
}

/** The worst of a course in one word: its own file counts as much as its lessons. */
export function courseState({
  problems,
  lessons,
}: {
  problems: Problem[]
  lessons: Pick<LessonEntry, 'state'>[]
}): LessonState {
  const states = lessons.map(({ state }) => state)
  if (states.includes('broken') || problems.some(({ severity }) => severity === 'error')) return 'broken'
  return states.includes('warnings') || problems.length > 0 ? 'warnings' : 'good'
}
