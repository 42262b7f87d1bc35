import type { CompiledEdition, CourseEntry, LessonEntry, Step } from '#app/content/contract.ts'
import { findAnswer, recordAnswer } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { isId, newId } from '#app/platform/ids.ts'
import type { AnswerFault, Outcome, Sent } from './answer-parts.ts'
import { canonical, grade, readAnswer } from './grading.ts'
import { type Help, mostHelp, toHelp } from './help.ts'

/** `sent` holds what was typed: it is read here, and kept nowhere. `help`: the hints that the form says were given. */
export type SubmittedAnswer = { sent: Sent; eventId: string | null; help: Help }
export type Submitted = { outcome: Outcome; choiceIds: string[]; help: Help }

/** Keeps an answer that makes sense, as symbols; otherwise says what is wrong with it and keeps nothing. */
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
}): Promise<{ fault: AnswerFault } | Submitted> {
  const { exercise } = step
  const toGrade = exercise ? edition.grading[exercise.id] : undefined
  if (!exercise || !toGrade) return { fault: 'unknown-choice' }
  const read = readAnswer({ toShow: exercise, toGrade, sent: answer.sent })
  if ('fault' in read) return read
  const choiceIds = canonical(toGrade, read.choiceIds)
  const outcome = grade(toGrade, choiceIds)
  const help = await helpGiven({ actor, courseId: course.courseId, exerciseId: exercise.id, told: answer.help })
  await recordAnswer({
    actor,
    course,
    lessonId: lesson.lessonId,
    stepId: step.id,
    exerciseId: exercise.id,
    eventId: isId(answer.eventId) ? answer.eventId : newId(),
    payload: { choiceIds, outcome, help },
  })
  return { outcome, choiceIds, help }
}

// The form tells the hints that it showed; those that went with her last tries are known. What a helper does is done together.
async function helpGiven({
  actor,
  courseId,
  exerciseId,
  told,
}: {
  actor: Actor
  courseId: string
  exerciseId: string
  told: Help
}): Promise<Help> {
  if (actor.enteredById !== null) return 3
  const last = await findAnswer({ learnerId: actor.learnerId, courseId, exerciseId })
  return mostHelp(told, last && last.outcome !== 'right' ? toHelp(last.help) : 0)
}
