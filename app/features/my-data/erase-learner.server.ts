import { isLastAdmin } from '#app/features/accounts/index.server.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { erasePerson } from './erasure-store.server.ts'

/** Forgets a learner and all the paths that were merged into hers. The last administrator of a part of the tree must name another first. */
export async function eraseLearner({
  learnerId,
  at = now(),
}: {
  learnerId: string
  at?: Date
}): Promise<'erased' | 'last-admin'> {
  const group = await groupOf(learnerId)
  if (await isLastAdmin([group.learnerId, ...group.memberIds])) return 'last-admin'
  await erasePerson({ group, at })
  return 'erased'
}
