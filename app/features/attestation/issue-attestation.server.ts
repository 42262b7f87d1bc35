import { randomInt } from 'node:crypto'
import { logAccess } from '#app/features/identity/index.server.ts'
import { getCourseProgress, groupOf } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { findUnit } from '#app/features/network/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { drawCode } from './attestation-code.ts'
import { type Attestation, listInForce, replaceAttestation } from './attestation-store.server.ts'
import type { AttestedCourse } from './attested-course.ts'

const mostObjectives = 3
const mostTurns = 5

/** Where somebody is with the attestation of a course: not finished yet, not asked for yet, or made. */
export async function findAttestation({
  learnerId,
  courseId,
}: {
  learnerId: string
  courseId: string
}): Promise<{ finishedAt: Date | null; attestation: Attestation | null }> {
  const { finishedAt, inForce } = await readState({ learnerId, courseId })
  return { finishedAt, attestation: inForce[0] ?? null }
}

async function readState({ learnerId, courseId }: { learnerId: string; courseId: string }) {
  const [progress, inForce] = await Promise.all([
    getCourseProgress({ learnerId, courseId }),
    listInForce({ learnerIds: await pathsOf(learnerId), courseId }),
  ])
  // What was attested once stays so, whatever was added to the course since.
  return { finishedAt: progress.finishedAt ?? inForce[0]?.finishedAt ?? null, inForce }
}

async function pathsOf(learnerId: string): Promise<string[]> {
  const group = await groupOf(learnerId)
  return [group.learnerId, ...group.memberIds]
}

/** The papers of somebody that count today, the latest first: one a course, whatever paths were merged. */
export async function listMyAttestations(learnerId: string): Promise<Attestation[]> {
  const inForce = await listInForce({ learnerIds: await pathsOf(learnerId) })
  return inForce.filter(({ courseId }, place) => place === inForce.findIndex(first => first.courseId === courseId))
}

/** Whether nothing took the place of this paper: neither one made anew, nor a later one of a path that is hers too. */
export async function isInForce({ id, learnerId, courseId, revokedAt }: Attestation): Promise<boolean> {
  // Of nobody: whoever had it was forgotten.
  if (revokedAt !== null || learnerId === null) return revokedAt === null
  const [latest] = await listInForce({ learnerIds: await pathsOf(learnerId), courseId })
  return latest?.id === id
}

/** The titles of the courses of which both of these people have a paper: where they are merged, the latest alone counts. */
export async function listAttestedTwice(oneId: string, otherId: string): Promise<string[]> {
  const [ones, others] = [await listMyAttestations(oneId), await listMyAttestations(otherId)]
  const both = ones.filter(({ courseId }) => others.some(other => other.courseId === courseId))
  return both.map(({ courseTitle }) => courseTitle)
}

/**
 * Her paper of a course that may have gone: `word` is the word of its address on the day of the paper, or its
 * identifier. The latest, or null.
 */
export async function findPaperOf({
  learnerId,
  word,
}: {
  learnerId: string
  word: string
}): Promise<Attestation | null> {
  const papers = await listMyAttestations(learnerId)
  return papers.find(({ courseSlug, courseId }) => word === courseId || word === courseSlug) ?? null
}

type Asked = {
  actor: Actor
  /** Of whoever does it for her, with her yes. */
  helperName: string | null
  course: AttestedCourse
  /** Null leaves a line, to write it by hand. */
  name: string | null
  unitId: string | null
  anew: boolean
}

/**
 * Makes the attestation of a finished course. Asked again with the same name, it is the same one; with another name, or
 * `anew` since the paper is lost, the one before no longer counts. Null where the course is not finished.
 */
export async function issueAttestation(asked: Asked): Promise<Attestation | null> {
  const { actor, course, name, anew } = asked
  const { learnerId } = actor
  const unit = asked.unitId ? await findUnit(asked.unitId) : null
  for (let turn = 0; turn < mostTurns; turn++) {
    const { finishedAt, inForce } = await readState({ learnerId, courseId: course.courseId })
    if (!finishedAt) return null
    // On a further turn somebody was quicker: the same paper, asked for twice at once, is made once.
    const [before] = inForce
    if (before?.name === name && (!anew || turn > 0)) return before
    const attestation = draw({ asked, unitName: unit?.name ?? null, finishedAt })
    // Those of paths merged into hers no longer count, being older; they do again where the paths are parted.
    const own = inForce.filter(other => other.learnerId === learnerId)
    if (await replaceAttestation({ attestation, replacedIds: own.map(({ id }) => id) })) {
      await writeInJournal(asked)
      return attestation
    }
  }
  throw new Error('Others never stopped asking for the same attestation.')
}

function draw({
  asked: { actor, course, name },
  unitName,
  finishedAt,
}: {
  asked: Asked
  unitName: string | null
  finishedAt: Date
}): Attestation {
  return {
    id: newId(),
    learnerId: actor.learnerId,
    code: drawCode(randomInt),
    name,
    unitName,
    courseId: course.courseId,
    courseSlug: course.slug,
    courseTitle: course.title,
    objectives: course.objectives.slice(0, mostObjectives),
    finishedAt,
    issuedAt: now(),
    issuedById: actor.enteredById,
    revokedAt: null,
  }
}

async function writeInJournal({ actor: { learnerId, enteredById }, helperName, course }: Asked): Promise<void> {
  if (!enteredById) return
  await logAccess({
    learnerId,
    actorId: enteredById,
    actorName: helperName ?? 'Une personne de l’accueil',
    act: 'attestation-made',
    detail: { course: course.title },
  })
}
