import type { Actor } from '#app/features/learning/index.ts'
import { now } from '#app/platform/clock.ts'
import { type Gain, gainsBetween, isTimeToLookBack, progressBetween } from './changes.ts'
import {
  emptyAnswers,
  type FinishedDiagnostic,
  findDiagnostic,
  findOpen,
  listFinished,
} from './diagnostic-store.server.ts'
import type { CourseCode } from './items.ts'
import { noteHelp } from './note-help.server.ts'
import { type Path, pathFrom } from './path.ts'
import type { Answers } from './scoring.ts'
import { pathsOf } from './take-diagnostic.server.ts'

/** Where she is in the questions. */
export async function readOpen(learnerId: string): Promise<{ answers: Answers; revision: number } | null> {
  const open = await findOpen(await pathsOf(learnerId))
  return open ? { answers: open.answers ?? {}, revision: open.revision } : null
}

export type OwnPath = Path & {
  finishedAt: Date
  keepsAnswers: boolean
  /** Eight weeks have gone: the same questions may be asked again. */
  mayLookBack: boolean
  /**
   * What has changed since a time eight weeks before or more; null where there was none. `gains` is null where the answers
   * of one time are gone.
   */
  change: { since: Date; gains: Gain[] | null; nowKnown: CourseCode[]; toReview: CourseCode[] } | null
}

/** What was proposed to her last, and what has changed in eight weeks. Null where she never came to the end. */
export async function readPath(learnerId: string): Promise<OwnPath | null> {
  const [latest, ...earlier] = await listFinished(await pathsOf(learnerId))
  if (!latest) return null
  // Answered again on the same day, she has mended a slip: nothing has changed for her yet.
  const before = earlier.find(({ finishedAt }) => isTimeToLookBack({ finishedAt, now: latest.finishedAt }))
  const path = pathFrom(latest.proposals ?? [])
  return {
    ...path,
    finishedAt: latest.finishedAt,
    keepsAnswers: latest.answers !== null,
    mayLookBack: isTimeToLookBack({ finishedAt: latest.finishedAt, now: now() }),
    change: before ? changeBetween(before, latest) : null,
  }
}

function changeBetween(before: FinishedDiagnostic, latest: FinishedDiagnostic): NonNullable<OwnPath['change']> {
  return {
    since: before.finishedAt,
    gains: before.answers && latest.answers ? gainsBetween(before.answers, latest.answers) : null,
    ...progressBetween(pathFrom(before.proposals ?? []), pathFrom(latest.proposals ?? [])),
  }
}

const handOverTime = 24 * 60 * 60 * 1000

/** A path to hand over on paper: for a day, to whoever keyed it in. Null for anybody else. */
export async function findKeyedPath({ id, keyedById }: { id: string; keyedById: string }): Promise<Path | null> {
  const row = await findDiagnostic(id)
  const isHers = row?.channel === 'paper' && row.enteredById === keyedById && row.finishedAt !== null
  if (!isHers || now().getTime() - row.startedAt.getTime() > handOverTime) return null
  return pathFrom(row.proposals ?? [])
}

/** Forgets the answers that she had chosen to keep: she may change her mind as easily as she said yes. */
export async function forgetAnswers(actor: Actor): Promise<void> {
  const ids = await pathsOf(actor.learnerId)
  if (!(await listFinished(ids)).some(({ answers }) => answers !== null)) return
  await noteHelp(actor, 'answers-erased')
  await emptyAnswers(ids)
}
