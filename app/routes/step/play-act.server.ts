import { actInRun } from '#app/features/practice/index.server.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { ChangedPersonError, learnerOf } from '../learner-of.server.ts'
import type { FoundStep } from './place-or-throw.server.ts'
import { readAct } from './read-act.server.ts'
import type { SimulatorFault } from './simulator-words.ts'

export type ActOutcome = { cookie: string | null; status: number } & (
  | { fault: SimulatorFault }
  | { fault: null; revision: number; scenarioHash: string }
)

/** Does what a form of a simulator asks for. What is refused says why; nothing is thrown away but what was typed. */
export async function playAct({
  request,
  form,
  found: { place, step, index },
}: {
  request: Request
  form: FormData
  found: FoundStep
}): Promise<ActOutcome> {
  const asked = step.simulator ?? null
  if (!asked) return { fault: 'unplayable', status: 422, cookie: null }
  try {
    const { actor, cookie } = await learnerOf(request, form)
    const { course, lesson, standard } = place
    const standardStep = standard.steps[index] ?? step
    const result = await actInRun({ actor, course, lesson, step: standardStep, asked, ...readAct(form) })
    if ('fault' in result) return { ...result, cookie, status: result.fault === 'other-page' ? 409 : 422 }
    return { ...result, fault: null, cookie, status: 200 }
  } catch (error) {
    if (error instanceof ChangedPersonError) return { fault: 'changed-person', status: 409, cookie: null }
    if (!isStorageFull(error)) throw error
    return { fault: 'storage-full', status: 507, cookie: null }
  }
}
