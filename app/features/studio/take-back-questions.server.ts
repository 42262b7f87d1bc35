import { stateOfAddition, takeBackAddition } from '#app/content/library/index.server.ts'
import { openAdded } from './added-questions.server.ts'
import type { LessonWanted } from './lesson-wanted.ts'
import { findHerLesson } from './read-studio.server.ts'
import type { JustAdded, NotTakenBack } from './review.ts'
import { studioDesk } from './studio-desk.server.ts'
import { unwritten, waitForStep } from './writing.server.ts'

type Ticketed = LessonWanted & { ticket: string }

/** What has become of the ticket's addition; null where the lesson is neither as it left it nor as it was before. */
export async function findAdded({ ticket, ...wanted }: Ticketed): Promise<JustAdded | null> {
  const addition = openAdded(ticket)
  const found = addition && (await findHerLesson(wanted))
  if (!found) return null
  const state = stateOfAddition({ ...studioDesk().place, lesson: found.entry, addition })
  return state === 'changed' ? null : { ticket, count: addition.count, isThere: state === 'there' }
}

/**
 * Makes the lesson again what it was before the ticket's addition, unless it has changed since. Asked again, it answers
 * the same. What people have answered is kept: facts are never taken away. Null where the lesson is not hers.
 */
export async function takeBackQuestions({
  ticket,
  ...wanted
}: Ticketed): Promise<'taken-back' | { refused: NotTakenBack } | null> {
  const found = await findHerLesson(wanted)
  if (!found) return null
  const addition = openAdded(ticket)
  if (!addition) return { refused: 'unknown' }
  const { place } = studioDesk()
  const asked = { ...place, lesson: found.entry, addition }
  const outcome = await takeBackAddition(asked).catch(unwritten)
  // She has pressed twice, or in two windows.
  const isGone = outcome === 'taken-back' || (outcome === 'changed' && stateOfAddition(asked) === 'gone')
  if (!isGone) return { refused: outcome }
  await waitForStep({ ...wanted, stepId: addition.stepId, isThere: false })
  return 'taken-back'
}
