import { listCards } from '#app/features/access-cards/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'
import { groupOf } from '#app/features/learning/index.server.ts'

export type OwnCard = { reference: string; madeOn: string }

/** The number and the day of the card that opens somebody's path; null where she has none. */
export async function describeOwnCard(viewer: Viewer | null): Promise<OwnCard | null> {
  if (!viewer) return null
  const { learnerId, memberIds } = await groupOf(viewer.learnerId)
  const latest = (await listCards([learnerId, ...memberIds])).find(card => !card.revokedAt)
  return latest ? { reference: latest.reference, madeOn: latest.createdAt.toISOString() } : null
}
