import type {
  CompiledEdition,
  CourseEntry,
  ExerciseToGrade,
  ExerciseToShow,
  LessonEntry,
} from '#app/content/contract.ts'
import { readEdition } from '#app/content/library/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'
import { findCourseById } from '#app/features/catalog/index.server.ts'
import type { Person } from '#app/features/people/index.ts'
import { findStanding, mayKeyFor } from './find-owner.server.ts'
import type { PaperSheet } from './paper-sheet.ts'
import { findSheet } from './paper-store.server.ts'
import { askedOnPaper, keyOnPaper } from './screen-exercise.ts'

export type SheetQuestion = {
  stepId: string
  exercise: ExerciseToShow
  toGrade: ExerciseToGrade
  /** It stands for a simulator. */
  onScreen: boolean
}
export type OpenedSheet = {
  sheet: PaperSheet
  /** Null on a blank sheet. */
  owner: Person | null
  /** Null where the course is not on line any more. */
  course: CourseEntry | null
  lessonTitle: string | null
  /** `stepHash`: the version that she read, as far as it is known. */
  steps: { id: string; title: string; stepHash: string | null }[]
  questions: SheetQuestion[]
  /** The letters are read by today's lesson: the one that was printed is not kept any more. */
  changed: boolean
  /** Titles of the steps that exist no more, and how many questions. */
  gone: { steps: string[]; questions: number }
}
export type SheetFault = 'unknown' | 'other-unit' | 'nobody'

/** What stands on a sheet, for somebody who is about to key it in. `nobody`: its owner has asked to be forgotten. */
export async function openSheet({
  viewer,
  code,
}: {
  viewer: Viewer
  code: string
}): Promise<OpenedSheet | { fault: SheetFault }> {
  const sheet = await findSheet(code)
  if (!sheet) return { fault: 'unknown' }
  const owner = sheet.learnerId === null ? null : await findStanding(sheet.learnerId)
  if (sheet.learnerId !== null && !owner) return { fault: 'nobody' }
  if (owner && !mayKeyFor({ viewer, person: owner })) return { fault: 'other-unit' }
  return { sheet, owner, ...(await contentOf(sheet)) }
}

async function contentOf(sheet: PaperSheet): Promise<Omit<OpenedSheet, 'sheet' | 'owner'>> {
  const course = findCourseById(sheet.courseId)
  const lesson = course?.lessons.find(entry => entry.lessonId === sheet.lessonId && entry.online !== null) ?? null
  const printed = await findEdition(sheet.lessonHash)
  const today = lesson?.online ? await findEdition(lesson.online.standard) : null
  const edition = printed ?? today
  // A step may have moved to another lesson of its course. Of a lesson that is off line, everything is kept: it may come back.
  const there = lesson && course ? idsOf(course) : null
  const titles = new Map([...(today?.steps ?? []), ...(edition?.steps ?? [])].map(step => [step.id, step.title]))
  const isThere = (id: string) => there?.has(id) ?? true
  const questions = questionsOf({ sheet, edition }).filter(({ exercise }) => isThere(exercise.id))
  const versions = isOnline(lesson, sheet.lessonHash) ? today : printed
  return {
    course,
    lessonTitle: lesson?.title ?? edition?.title ?? null,
    steps: sheet.stepIds.filter(isThere).map(id => ({
      id,
      title: titles.get(id) ?? id,
      stepHash: versions?.steps.find(step => step.id === id)?.hash ?? null,
    })),
    questions,
    changed: !printed,
    gone: {
      steps: sheet.stepIds.filter(id => !isThere(id)).map(id => titles.get(id) ?? id),
      questions: sheet.exerciseIds.length - questions.length,
    },
  }
}

function isOnline(lesson: LessonEntry | null, hash: string): boolean {
  return lesson?.online?.standard === hash || lesson?.online?.easyToRead === hash
}

function idsOf(course: CourseEntry): Set<string> {
  const lessons = course.lessons.filter(entry => entry.online !== null)
  return new Set(lessons.flatMap(entry => [...entry.stepIds, ...entry.exerciseIds]))
}

function questionsOf({ sheet, edition }: { sheet: PaperSheet; edition: CompiledEdition | null }): SheetQuestion[] {
  return (edition?.steps ?? []).flatMap(step => {
    const [exercise, toGrade] = [askedOnPaper(step), keyOnPaper(step, edition?.grading ?? {})]
    if (!exercise || !toGrade || !sheet.exerciseIds.includes(exercise.id)) return []
    return [{ stepId: step.id, exercise, toGrade, onScreen: Boolean(step.simulator) }]
  })
}

// The store lets go of an edition some weeks after it went off line.
async function findEdition(hash: string): Promise<CompiledEdition | null> {
  try {
    return await readEdition(hash)
  } catch {
    return null
  }
}
