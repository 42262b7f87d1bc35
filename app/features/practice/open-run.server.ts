import type { StepSimulator } from '#app/content/contract.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import type { Gesture } from '#app/simulators/contract.ts'
import { type Playable, type PlayableScenario, playableOf } from './playable.server.ts'
import { findRun, type KeptRun } from './run-store.server.ts'

export type OpenedRun = Playable & {
  scenario: PlayableScenario
  /** The same gesture in other scenery; null where the author gave none. */
  otherScenario: PlayableScenario | null
  gestures: readonly Gesture[]
  /** 0 where nothing was ever kept. */
  revision: number
  /** She had begun, and the simulator or its scenario has changed since: she starts anew. */
  renewed: boolean
  kept: KeptRun | null
}

/** Where somebody is in a simulator, whichever of her paths she began it on. At its start where she never came. */
export async function openRun({
  learnerId,
  courseId,
  asked,
}: {
  /** Null for somebody who has no key yet. */
  learnerId: string | null
  courseId: string
  asked: StepSimulator
}): Promise<OpenedRun | null> {
  const playable = playableOf(asked)
  const [first] = playable?.scenarios ?? []
  if (!playable || !first) return null
  const kept = learnerId === null ? null : await findKept({ learnerId, courseId, exerciseId: asked.id })
  const current = playable.scenarios.find(({ hash }) => hash === kept?.scenarioHash)
  const scenario = current ?? first
  return {
    ...playable,
    scenario,
    otherScenario: playable.scenarios.find(({ hash }) => hash !== scenario.hash) ?? null,
    // Kept as JSON: what no longer makes sense is passed over when played.
    gestures: current ? ((kept?.gestures ?? []) as Gesture[]) : [],
    revision: kept?.revision ?? 0,
    renewed: kept !== null && current === undefined,
    kept,
  }
}

async function findKept({
  learnerId,
  courseId,
  exerciseId,
}: {
  learnerId: string
  courseId: string
  exerciseId: string
}): Promise<KeptRun | null> {
  const group = await groupOf(learnerId)
  return findRun({ learnerIds: [group.learnerId, ...group.memberIds], courseId, exerciseId })
}
