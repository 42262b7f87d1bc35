import { inArray, sql } from 'drizzle-orm'
import { atomically, type Statement, type Transaction } from '#db'
import { learnerMembers, learners, merges } from '#db/schema'
import type { Group } from './group-store.server.ts'
import { listMergesAround, type Merge, membersAmong } from './merge-store.server.ts'
import { factsByCourse, forgetTogether, type RequirementsOf, rederiveStatements } from './rederive-store.server.ts'
import { branchOf, componentsOf, parentsFrom, standsFor, uniteMerges } from './stand-for.ts'

type Change = { requirementsOf: RequirementsOf; at: Date }

/**
 * Adds merges, or their undoing, to those that are known, and reads facts as they then say. No fact is touched: only whose
 * they are is. In any order and as often as one likes, the same merges give the same result.
 */
export async function keepMerges({ given, ...change }: Change & { given: Merge[] }): Promise<void> {
  for (const some of componentsOf(given)) {
    // Another process may merge the same people meanwhile: what is stored is read again until it agrees.
    while (await settle({ given: some, ...change }));
  }
}

// True where something had to be written.
async function settle({ given, requirementsOf, at }: Change & { given: Merge[] }): Promise<boolean> {
  const known = await listMergesAround(peopleOf(given))
  const next = uniteMerges([...known, ...given])
  const people = peopleOf(next)
  const [stored, parents] = [await membersAmong(people), parentsFrom(next)]
  const fresh = next.filter(merge => known.find(({ id }) => id === merge.id)?.undoneAt !== merge.undoneAt)
  const groups = groupsOf(people, id => standsFor(parents, id))
  const before = new Set(groupsOf(people, id => stored.get(id) ?? id).map(sameGroup))
  const changed = groups.filter(group => !before.has(sameGroup(group)))
  if (fresh.length === 0 && changed.length === 0) return false

  const parted = people.filter(id => hasLost({ id, before: parentsFrom(known), after: parents }))
  const facts = await Promise.all(changed.map(factsByCourse))
  const touched = changed.flatMap(({ learnerId, memberIds }) => [learnerId, ...memberIds])
  await atomically(tx => [
    ...fresh.map(merge => insertMerge(tx, merge)),
    ...(touched.length > 0 ? [lock(tx, touched), standAlone(tx, touched)] : []),
    ...changed.flatMap(group => standTogether(tx, group)),
    ...parted.map(id => forgetTogether(tx, id)),
    ...changed.flatMap((group, place) => rederive(tx, group, facts[place])),
  ])
  await catchUp()
  return true

  function rederive(tx: Transaction, group: Group, known: Facts | undefined): Statement[] {
    return rederiveStatements({ tx, group, facts: known ?? new Map(), requirementsOf, recordedAt: at })
  }

  // An act may have come in between the reading of the facts and the transaction: what follows is then worked out again.
  async function catchUp(): Promise<void> {
    for (const [place, group] of changed.entries()) {
      const now = await factsByCourse(group)
      if (count(now) !== count(facts[place])) await atomically(tx => rederive(tx, group, now))
    }
  }
}

type Facts = Awaited<ReturnType<typeof factsByCourse>>

// What the derivation adds itself does not count.
function count(facts: Facts | undefined): number {
  const acts = [...(facts?.values() ?? [])].flat().filter(({ kind }) => !kind.endsWith('-finished'))
  return acts.length
}

function peopleOf(list: Merge[]): string[] {
  return [...new Set(list.flatMap(({ fromId, intoId }) => [fromId, intoId]))].sort()
}

function groupsOf(people: string[], rootOf: (id: string) => string): Group[] {
  const groups = new Map<string, Group>()
  for (const id of people) {
    const learnerId = rootOf(id)
    const group = groups.get(learnerId) ?? { learnerId, memberIds: [] }
    if (id !== learnerId) group.memberIds.push(id)
    groups.set(learnerId, group)
  }
  return [...groups.values()]
}

function sameGroup({ learnerId, memberIds }: Group): string {
  return [learnerId, ...memberIds].join()
}

// What several paths finished together is taken back where one of them has left; where others joined, it stays.
function hasLost({
  id,
  before,
  after,
}: {
  id: string
  before: Map<string, string>
  after: Map<string, string>
}): boolean {
  const now = branchOf(after, id)
  return [...branchOf(before, id)].some(member => !now.has(member))
}

function insertMerge(tx: Transaction, merge: Merge): Statement {
  return tx
    .insert(merges)
    .values(merge)
    .onConflictDoUpdate({
      target: merges.id,
      set: { undoneAt: sql`excluded.undone_at`, undoneById: sql`excluded.undone_by_id` },
      // As `uniteMerges` has it: another process may have written meanwhile.
      setWhere: sql`excluded.undone_at is not null and (${merges.undoneAt} is null
        or (excluded.undone_at, coalesce(excluded.undone_by_id, '')) < (${merges.undoneAt}, coalesce(${merges.undoneById}, '')))`,
    })
}

function lock(tx: Transaction, ids: string[]): Statement {
  return tx
    .update(learners)
    .set({ lastSeenAt: sql`${learners.lastSeenAt}` })
    .where(inArray(learners.id, ids))
}

function standAlone(tx: Transaction, ids: string[]): Statement {
  return tx.delete(learnerMembers).where(inArray(learnerMembers.memberId, ids))
}

function standTogether(tx: Transaction, { learnerId, memberIds }: Group): Statement[] {
  return memberIds.map(memberId =>
    tx
      .insert(learnerMembers)
      .values({ memberId, learnerId })
      .onConflictDoUpdate({ target: learnerMembers.memberId, set: { learnerId } }),
  )
}
