import type { CompiledEdition, CourseEntry, LessonEntry, Step } from '#app/content/contract.ts'
import { recordAnswer } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { isId, newId } from '#app/platform/ids.ts'
import { type AnswerFault, faultOf, grade, type Outcome } from './grading.ts'

export type SubmittedAnswer = { choiceIds: string[]; eventId: string | null }

/** Keeps an answer that makes sense; otherwise says what is wrong with it and keeps nothing. */
export async function submitAnswer({
  actor,
  course,
  lesson,
  edition,
  step,
  answer,
}: {
  actor: Actor
  course: CourseEntry
  lesson: LessonEntry
  edition: CompiledEdition
  step: Step
  answer: SubmittedAnswer
}): Promise<{ fault: AnswerFault } | { outcome: Outcome }> {
  const toGrade = step.exercise ? edition.grading[step.exercise.id] : undefined
  if (!step.exercise || !toGrade) return { fault: 'unknown-choice' }
  const choiceIds = [...new Set(answer.choiceIds)].sort()
  const fault = faultOf(step.exercise, choiceIds)
  if (fault) return { fault }
  const outcome = grade(toGrade, choiceIds)
  await recordAnswer({
    actor,
    course,
    lessonId: lesson.lessonId,
    stepId: step.id,
    exerciseId: step.exercise.id,
    eventId: isId(answer.eventId) ? answer.eventId : newId(),
    payload: { choiceIds, outcome },
  })
  return { outcome }
}
