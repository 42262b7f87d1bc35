import type { Viewer } from '#app/features/accounts/index.ts'
import { findAttestation, findPaperOf } from '#app/features/attestation/index.server.ts'
import type { AttestedCourse } from '#app/features/attestation/index.ts'
import { findOnlineCourse } from '#app/features/catalog/index.server.ts'
import { noSuchCourse } from './course-or-throw.server.ts'

type Found = Awaited<ReturnType<typeof findAttestation>> & {
  course: AttestedCourse
  isOnline: boolean
  /** Where its page is: `/cours/mots-de-passe/attestation`. */
  address: string
}

/**
 * The course of an address, and what somebody has of its attestation. A paper that is hers stays at its address when
 * the course has gone: the course is then what the paper says of it. Throws the page of an unknown course otherwise.
 */
export async function attestationAt({ viewer, word = '' }: { viewer: Viewer | null; word?: string }): Promise<Found> {
  const course = findOnlineCourse(word)
  const address = `/cours/${encodeURIComponent(word)}/attestation`
  if (!course) return { ...(await paperOfGoneCourse({ viewer, word })), isOnline: false, address }
  const found = viewer ? await findAttestation({ learnerId: viewer.learnerId, courseId: course.courseId }) : nothing
  return { ...found, course, isOnline: true, address }
}

const nothing = { finishedAt: null, attestation: null }

async function paperOfGoneCourse({ viewer, word }: { viewer: Viewer | null; word: string }) {
  const attestation = viewer ? await findPaperOf({ learnerId: viewer.learnerId, word }) : null
  if (!attestation) throw noSuchCourse()
  const { courseId, courseSlug, courseTitle: title, objectives, finishedAt } = attestation
  return { finishedAt, attestation, course: { courseId, slug: courseSlug ?? courseId, title, objectives } }
}
