import type { StepSimulator } from '#app/content/contract.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { findAnswer } from '#app/features/learning/index.server.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { keepResult, type OpenedRun, openRun } from '#app/features/practice/index.server.ts'
import { idFrom } from '#app/platform/ids.ts'
import { foldRun } from '#app/simulators/run/fold-run.ts'
import type { RunPage } from '#app/simulators/run/run-page.ts'
import { stylesOf } from '#app/simulators/styles.ts'
import type { FoundStep } from './place-or-throw.server.ts'
import { islandOf } from './simulator-island.server.ts'
import { faultOf, findFault } from './simulator-words.ts'

export type SimulatorToShow = NonNullable<Awaited<ReturnType<typeof describeSimulator>>>

type Given = FoundStep & {
  request: Request
  actor: Actor | null
  /** The consent under which a helper acts for her. */
  actingFor: string | null
  previous: string | null
  next: string
  isLast: boolean
}

/** What the page of a step says of its simulator; null where it has none. */
export async function describeSimulator({ actor, place, step, index, ...given }: Given) {
  // An edition compiled by an older version of the house knows nothing of simulators.
  const asked = step.simulator ?? null
  if (!asked) return null
  const { course } = place
  const run = await openRun({ learnerId: actor?.learnerId ?? null, courseId: course.courseId, asked })
  if (!run) return { page: null, fault: faultOf('unplayable'), styles: stylesOf(asked.type), island: null }
  if (actor) await keepForgottenResult({ run, actor, place, step: place.standard.steps[index] ?? step, asked })
  return {
    page: pageOf({ run, actor, place, step, ...given }),
    fault: faultToShow({ run, request: given.request }),
    styles: stylesOf(asked.type),
    island: islandOf(asked.type),
  }
}

// The machine may have stopped between the last gesture and its result.
async function keepForgottenResult({
  run,
  actor,
  place: { course, lesson },
  step,
  asked,
}: Pick<FoundStep, 'place' | 'step'> & { run: OpenedRun; actor: Actor; asked: StepSimulator }): Promise<void> {
  if (run.gestures.length === 0 || !foldRun({ ...run, scenario: run.scenario.data }).done) return
  const answer = await findAnswer({ learnerId: actor.learnerId, courseId: course.courseId, exerciseId: asked.id })
  if (!answer) await keepResult({ run, actor, course, lesson, step, asked })
}

function faultToShow({ run, request }: { run: OpenedRun; request: Request }) {
  if (run.renewed) return faultOf('changed')
  return findFault(new URL(request.url).searchParams.get('souci'))
}

function pageOf({
  run,
  actor,
  place,
  step,
  request,
  actingFor,
  previous,
  next,
  isLast,
}: Pick<Given, 'request' | 'actor' | 'actingFor' | 'previous' | 'next' | 'isLast'> &
  Pick<FoundStep, 'place' | 'step'> & { run: OpenedRun }): RunPage {
  const written = new URL(request.url).searchParams.get('appareil')
  const own = stepAddress({ course: place.course.slug, lesson: place.lesson.slug, step: step.id })
  const easy = place.shown === 'easyToRead'
  const addressFor = (device: string | null) => simulatorAddress({ own, easy, device })
  return {
    slug: run.simulator.slug,
    exerciseId: run.exerciseId,
    owner: idFrom(actor?.learnerId ?? '', run.exerciseId, 'simulator'),
    scenario: run.scenario.data,
    scenarioHash: run.scenario.hash,
    hasOther: run.otherScenario !== null,
    gestures: run.gestures,
    revision: run.revision,
    device: deviceOf({ written, request }),
    actingFor,
    address: addressFor(written),
    gesturesAddress: `${own}/gestes${easy ? '?version=facile' : ''}`,
    deviceAddresses: { phone: addressFor('telephone'), computer: addressFor('ordinateur') },
    previous,
    next,
    isLast,
  }
}

/** The page itself, in the drawing that was asked for. */
export function simulatorAddress({ own, easy, device }: { own: string; easy: boolean; device: string | null }): string {
  const query = new URLSearchParams()
  if (easy) query.set('version', 'facile')
  if (device === 'telephone' || device === 'ordinateur') query.set('appareil', device)
  return query.size > 0 ? `${own}?${query}` : own
}

/** The drawing that was asked for, or that of the device in her hands. */
function deviceOf({ written, request }: { written: string | null; request: Request }): RunPage['device'] {
  if (written === 'telephone') return 'phone'
  if (written === 'ordinateur') return 'computer'
  return /Mobi|Android/i.test(request.headers.get('user-agent') ?? '') ? 'phone' : 'computer'
}
