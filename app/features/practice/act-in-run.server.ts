import type { CourseEntry, LessonEntry, Step, StepSimulator } from '#app/content/contract.ts'
import { recordAnswer } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom } from '#app/platform/ids.ts'
import type { Gesture } from '#app/simulators/contract.ts'
import { type ActFault, addToRun, foldRun, type RunAct } from '#app/simulators/run/fold-run.ts'
import { isSentAgain } from './is-sent-again.ts'
import { type OpenedRun, openRun } from './open-run.server.ts'
import { insertRun, type KeptRun, updateRun } from './run-store.server.ts'

/** `start-again` forgets the gestures; `other-scenario` begins anew in other scenery. */
export type Act = RunAct | { kind: 'start-again' } | { kind: 'other-scenario' }

/** What the page showed when the act was made: an act on something else must not be kept in silence. */
export type ShownRun = { revision: number; scenarioHash: string }

export type PracticeFault = ActFault | 'other-page' | 'nothing-kept' | 'changed' | 'unplayable'

type Place = { actor: Actor; course: CourseEntry; lesson: LessonEntry; step: Step; asked: StepSimulator }

/**
 * Keeps what somebody does in a simulator, and its result once it is done. Sent twice, it is kept once. What makes no
 * sense is told, and changes nothing.
 */
export async function actInRun({
  shown,
  act,
  ...place
}: Place & { shown: ShownRun; act: Act }): Promise<
  { fault: PracticeFault } | { revision: number; scenarioHash: string }
> {
  const { actor, course, asked } = place
  const open = () => openRun({ learnerId: actor.learnerId, courseId: course.courseId, asked })
  const run = await open()
  if (!run) return { fault: 'unplayable' }
  const again = keptAlready({ run, shown, act })
  if (again) return answerOf(again)
  // Her device refuses to keep the key of this site, or has lost it: there is no other page.
  if (!run.kept && shown.revision > 0) return { fault: 'nothing-kept' }
  if (shown.scenarioHash !== run.scenario.hash) return { fault: run.renewed ? 'changed' : staleFault(run) }
  if (shown.revision !== run.revision) return { fault: 'other-page' }
  const next = nextOf({ run, act })
  if ('fault' in next) return next
  if (next.added === 0) return { revision: run.revision, scenarioHash: run.scenario.hash }
  const moment = now()
  const written: KeptRun = {
    learnerId: run.kept?.learnerId ?? actor.learnerId,
    courseId: course.courseId,
    exerciseId: asked.id,
    scenarioHash: next.scenarioHash,
    gestures: next.gestures,
    revision: run.revision + next.added,
    startedAt: run.gestures.length > 0 && next.gestures.length > 0 && run.kept ? run.kept.startedAt : moment,
    updatedAt: moment,
  }
  const isKept = run.kept ? await updateRun(written, run.revision) : await insertRun(written)
  if (!isKept) {
    // Another page has just written; or the same act, sent twice at once.
    const meanwhile = keptAlready({ run: await open(), shown, act })
    return meanwhile ? answerOf(meanwhile) : { fault: 'other-page' }
  }
  if (next.gestures.length > 0) await keepResult({ ...place, run: { ...run, gestures: next.gestures, kept: written } })
  return answerOf(written)
}

/**
 * Keeps the result of a run that is done. The identifier follows from the run: whoever finds it done, and however
 * often, it is one fact.
 */
export async function keepResult({ run, actor, course, lesson, step }: Place & { run: OpenedRun }): Promise<void> {
  const { done, help } = foldRun({ ...run, scenario: run.scenario.data })
  if (!done || !run.kept) return
  const { learnerId, startedAt, scenarioHash } = run.kept
  await recordAnswer({
    actor,
    course,
    lessonId: lesson.lessonId,
    stepId: step.id,
    exerciseId: run.exerciseId,
    eventId: idFrom(learnerId, course.courseId, run.exerciseId, scenarioHash, startedAt.toISOString()),
    payload: { choiceIds: [], outcome: 'right', help },
  })
}

function keptAlready({ run, shown, act }: { run: OpenedRun | null; shown: ShownRun; act: Act }): KeptRun | null {
  if (!run?.kept) return null
  return isSentAgain({ kept: run.kept, shown, act: asGestures({ run, act }) }) ? run.kept : null
}

/** Typed words sent again are known by the gesture that they made then. */
function asGestures({ run, act }: { run: OpenedRun; act: Act }): Act {
  if (act.kind !== 'typed') return act
  const { simulator, scenario, gestures } = run
  const before = addToRun({ simulator, scenario: scenario.data, gestures: gestures.slice(0, -1), act })
  return { kind: 'gestures', gestures: 'added' in before ? before.added : [] }
}

function answerOf({ revision, scenarioHash }: KeptRun) {
  return { revision, scenarioHash }
}

// What is kept is of today's scenario: nothing begins anew, whatever the page was drawn on.
function staleFault({ kept }: OpenedRun): PracticeFault {
  return kept ? 'other-page' : 'changed'
}

type Next = { gestures: Gesture[]; added: number; scenarioHash: string }

function nextOf({ run, act }: { run: OpenedRun; act: Act }): Next | { fault: ActFault } {
  const { scenario, otherScenario, gestures } = run
  if (act.kind === 'start-again') {
    return { gestures: [], added: gestures.length > 0 || run.renewed ? 1 : 0, scenarioHash: scenario.hash }
  }
  if (act.kind === 'other-scenario') {
    return { gestures: [], added: otherScenario ? 1 : 0, scenarioHash: otherScenario?.hash ?? scenario.hash }
  }
  const outcome = addToRun({ ...run, scenario: scenario.data, act })
  if ('fault' in outcome) return outcome
  const { added } = outcome
  return { gestures: [...gestures, ...added], added: added.length, scenarioHash: scenario.hash }
}
