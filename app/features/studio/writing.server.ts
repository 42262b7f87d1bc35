import { findCourse, UnwritableLesson } from '#app/content/library/index.server.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import type { LessonWanted } from './lesson-wanted.ts'
import type { NotWritten } from './review.ts'
import { studioDesk } from './studio-desk.server.ts'

/** What kept a lesson from being written, where it is not a fault of ours; throws the others again. */
export function unwritten(error: unknown): Extract<NotWritten, 'unwritable' | 'full'> {
  if (error instanceof UnwritableLesson) return 'unwritable'
  if (isStorageFull(error)) return 'full'
  throw error
}

const TICK_MS = 100

/** The page that follows shows the lesson as it is now: it waits a little for the compiler, which another process may be. */
export async function waitForStep({
  courseSlug,
  lessonSlug,
  stepId,
  isThere,
}: LessonWanted & { stepId: string; isThere: boolean }): Promise<void> {
  const isSeen = () =>
    findCourse(courseSlug)
      ?.lessons.find(({ slug }) => slug === lessonSlug)
      ?.stepIds.includes(stepId) === isThere
  for (let waited = 0; waited < studioDesk().patienceMs && !isSeen(); waited += TICK_MS)
    await new Promise(resolve => setTimeout(resolve, TICK_MS))
}
