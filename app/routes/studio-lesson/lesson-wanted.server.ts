import type { LessonWanted } from '#app/features/studio/index.ts'
import type { KnownVisit } from '../require-staff.server.ts'

/** Which lesson an address of the studio speaks of, and who asks. */
export function wantedOf(
  { viewer }: KnownVisit,
  { course = '', lesson = '' }: { course?: string; lesson?: string },
): LessonWanted {
  return { viewer, courseSlug: course, lessonSlug: lesson }
}

/** What to throw where the lesson is another unit's, or is no more. */
export function notHerLesson(): Response {
  return new Response('Cette leçon n’est pas dans votre studio, ou son dossier a changé de nom.', { status: 404 })
}
