import { randomInt } from 'node:crypto'
import type { CourseEntry } from '#app/content/contract.ts'
import { logAccess } from '#app/features/identity/index.server.ts'
import { getCourseProgress, groupOf } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { findUnit } from '#app/features/network/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { drawCode } from './attestation-code.ts'
import { type Attestation, findLiving, replaceAttestation } from './attestation-store.server.ts'

const mostObjectives = 3

/** Where somebody is with the attestation of a course: not finished yet, not asked for yet, or made. */
export async function findAttestation({
  learnerId,
  courseId,
}: {
  learnerId: string
  courseId: string
}): Promise<{ finishedAt: Date | null; attestation: Attestation | null }> {
  const { memberIds } = await groupOf(learnerId)
  const [progress, attestation] = await Promise.all([
    getCourseProgress({ learnerId, courseId }),
    findLiving({ learnerIds: [learnerId, ...memberIds], courseId }),
  ])
  return { finishedAt: progress.finishedAt, attestation }
}

/**
 * Makes the attestation of a finished course. Asked again with the same name, it is the same one; with another name, or
 * `anew` since the paper is lost, the one before no longer counts. Null where the course is not finished.
 */
export async function issueAttestation({
  actor,
  helperName,
  course,
  name,
  unitId,
  anew,
}: {
  actor: Actor
  /** Of whoever does it for her, with her yes. */
  helperName: string | null
  course: CourseEntry
  /** Null leaves a line, to write it by hand. */
  name: string | null
  unitId: string | null
  anew: boolean
}): Promise<Attestation | null> {
  const { learnerId, enteredById } = actor
  const { courseId, title, objectives } = course
  const { finishedAt, attestation: before } = await findAttestation({ learnerId, courseId })
  if (!finishedAt) return null
  if (before && !anew && before.name === name) return before
  const unit = unitId ? await findUnit(unitId) : null
  const { memberIds } = await groupOf(learnerId)
  const attestation: Attestation = {
    id: newId(),
    learnerId,
    code: drawCode(randomInt),
    name,
    unitName: unit?.name ?? null,
    courseId,
    courseTitle: title,
    objectives: objectives.slice(0, mostObjectives),
    finishedAt,
    issuedAt: now(),
    issuedById: enteredById,
    revokedAt: null,
  }
  await replaceAttestation({ attestation, learnerIds: [learnerId, ...memberIds] })
  if (enteredById)
    await logAccess({
      learnerId,
      actorId: enteredById,
      actorName: helperName ?? 'Une personne de l’accueil',
      act: 'attestation-made',
      detail: { course: title },
    })
  return attestation
}
