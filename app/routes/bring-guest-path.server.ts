import { readVisit } from '#app/features/accounts/index.server.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { mergeLearners } from '#app/features/learning/index.server.ts'

/** What she did on this device before she came in by another door is hers. */
export async function bringGuestPath(request: Request, learnerId: string): Promise<void> {
  const { viewer } = await readVisit(request)
  if (viewer?.kind !== 'guest' || viewer.assistance) return
  await mergeLearners({ fromId: viewer.learnerId, intoId: learnerId, byId: learnerId, courses: listCourses() })
}
