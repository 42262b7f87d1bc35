import { isLastAdmin } from '#app/features/accounts/index.server.ts'
import { forgetOldAttestations } from '#app/features/attestation/index.server.ts'
import {
  countOldChoices,
  emptyOldChoices,
  groupOf,
  handOverCourse,
  listUntouchedCourses,
} from '#app/features/learning/index.server.ts'
import { forgetOldWorkshops } from '#app/features/workshops/index.server.ts'
import { eraseLearner } from './erase-learner.server.ts'
import { momentsOf, type RetentionRuleId } from './retention-rules.ts'
import {
  clearOldWarnings,
  countTraces,
  deleteLearners,
  deleteTraces,
  listCounted,
  listLostGuests,
  listPeopleToForget,
  listPeopleToWarn,
  markWarned,
} from './retention-store.server.ts'
import { sendWarnings } from './send-warnings.server.ts'

/** `at` is the moment that the rules count from; a dry run changes nothing. Each use case answers how many it is about. */
type Run = { at: Date; dryRun: boolean }

/** Forgets guests whom nobody has seen for 30 days. The few who have a unit leave their counts behind. */
export async function forgetGuests({ at, dryRun }: Run): Promise<number> {
  const lost = await listLostGuests(at)
  if (dryRun) return lost.length
  const counted = await listCounted(lost)
  for (const learnerId of counted) await eraseLearner({ learnerId, at })
  await deleteLearners(lost.filter(id => !counted.has(id)))
  return lost.length
}

/** Warns those who have not come for 22 months; whoever came back is no longer warned. */
export async function warnPeople({ at, dryRun }: Run): Promise<number> {
  const away = await listPeopleToWarn(at)
  if (dryRun) return away.length
  await clearOldWarnings(at)
  await markWarned(away, at)
  await sendWarnings(away)
  return away.length
}

/** Forgets those who were warned and have not come for 24 months. The last administrator stays. */
export async function forgetPeople({ at, dryRun }: Run): Promise<number> {
  let total = 0
  for (const learnerId of await listPeopleToForget(at)) {
    if (dryRun) total += (await isLastAdmin([learnerId])) ? 0 : 1
    else total += (await eraseLearner({ learnerId, at })) === 'erased' ? 1 : 0
  }
  return total
}

/** Forgets what was chosen more than six months ago, and keeps what it was worth. */
export async function forgetChoices({ at, dryRun }: Run): Promise<number> {
  const before = momentsOf(at).choices
  const total = await countOldChoices(before)
  if (!dryRun && total > 0) await emptyOldChoices(before)
  return total
}

/** Forgets that somebody followed a course which she has not opened for three years. */
export async function forgetCourses({ at, dryRun }: Run): Promise<number> {
  const before = momentsOf(at).course
  const untouched = await listUntouchedCourses(before)
  if (dryRun) return untouched.length
  for (const { learnerId, courseId } of untouched)
    await handOverCourse({ group: await groupOf(learnerId), courseId, before, at })
  return untouched.length
}

function forgetTraces(rule: RetentionRuleId) {
  return async ({ at, dryRun }: Run): Promise<number> => {
    const total = await countTraces(rule, at)
    if (!dryRun && total > 0) await deleteTraces(rule, at)
    return total
  }
}

// In this order: whoever is warned today is not forgotten today.
const steps: [RetentionRuleId, (run: Run) => Promise<number>][] = [
  ['sessions', forgetTraces('sessions')],
  ['guests', forgetGuests],
  ['people', forgetPeople],
  ['warnings', warnPeople],
  ['choices', forgetChoices],
  ['courses', forgetCourses],
  ['runs', forgetTraces('runs')],
  ['attendance', forgetOldWorkshops],
  ['attestations', forgetOldAttestations],
  ['journal', forgetTraces('journal')],
  ['assistances', forgetTraces('assistances')],
  ['cards', forgetTraces('cards')],
  ['links', forgetTraces('links')],
  ['attempts', forgetTraces('attempts')],
]

/** Applies every rule of retention, and answers how many each was about. */
export async function runRetention(run: Run): Promise<{ rule: RetentionRuleId; count: number }[]> {
  const done: { rule: RetentionRuleId; count: number }[] = []
  for (const [rule, apply] of steps) done.push({ rule, count: await apply(run) })
  return done
}
