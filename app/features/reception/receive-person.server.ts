import { listCards, makeCard, revokeCards } from '#app/features/access-cards/index.server.ts'
import { receiveLearners, type Viewer } from '#app/features/accounts/index.ts'
import { listAccesses, logAccess } from '#app/features/identity/index.server.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { findUnit } from '#app/features/network/index.server.ts'
import type { Person } from '#app/features/people/index.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { insertNewcomer } from './reception-store.server.ts'

type Card = Awaited<ReturnType<typeof makeCard>>

// A page that is opened again within this time, after a form for instance, is the same look.
const oneLook = 10 * 60_000

function byStaff({ learnerId, displayName }: Viewer) {
  return { actorId: learnerId, actorName: displayName ?? 'Une personne de l’accueil' }
}

/** Opens a person's record at the desk, and writes in her journal that somebody looked. */
export async function openRecord({ viewer, person }: { viewer: Viewer; person: Person }) {
  const { learnerId } = person
  const before = await listAccesses(learnerId)
  const since = now().getTime() - oneLook
  const sameLook = before.some(
    ({ act, actorId, at }) => act === 'record-opened' && actorId === viewer.learnerId && at.getTime() > since,
  )
  if (!sameLook) await logAccess({ learnerId, act: 'record-opened', ...byStaff(viewer) })
  const cards = await listCards(await pathsOf(learnerId))
  return { ...person, cards: cards.map(({ reference, createdAt, revokedAt }) => ({ reference, createdAt, revokedAt })) }
}

/** Makes a card anew on the spot. The old one dies, with what was opened by it; the path stays. Null for somebody of the team. */
export async function issueCard({
  viewer,
  person,
  code,
}: {
  viewer: Viewer
  person: Person
  code: string
}): Promise<Card | null> {
  if (person.isTeam) return null
  const { learnerId } = person
  const card = await makeCard({ learnerId, code, issuedById: viewer.learnerId })
  await logAccess({ learnerId, act: 'card-issued', ...byStaff(viewer) })
  return card
}

/** Ends the card of somebody who has lost it. What is open on her own devices stays open. False where there was none. */
export async function withdrawCard({ viewer, person }: { viewer: Viewer; person: Person }): Promise<boolean> {
  const { learnerId } = person
  const ended = await revokeCards({ learnerIds: await pathsOf(learnerId), at: now() })
  if (ended > 0) await logAccess({ learnerId, act: 'card-revoked', ...byStaff(viewer) })
  return ended > 0
}

/** Opens a path, with a card, for somebody who comes with nothing. Null where the unit is not one of the helper's. */
export async function receiveNewcomer({
  viewer,
  name,
  unitId,
  code,
}: {
  viewer: Viewer
  name: string
  unitId: string
  code: string
}): Promise<{ learnerId: string; card: Card } | null> {
  const unit = await findUnit(unitId)
  if (!unit || !receiveLearners.admits(viewer, unit.path)) return null
  const id = newId()
  await insertNewcomer({ id, name, unitId, at: now() })
  const card = await makeCard({ learnerId: id, code, issuedById: viewer.learnerId })
  await logAccess({ learnerId: id, act: 'card-issued', ...byStaff(viewer) })
  return { learnerId: id, card }
}

async function pathsOf(learnerId: string): Promise<string[]> {
  const { memberIds } = await groupOf(learnerId)
  return [learnerId, ...memberIds]
}
