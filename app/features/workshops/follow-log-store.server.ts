import { inArray } from 'drizzle-orm'
import { idFrom } from '#app/platform/ids.ts'
import { db } from '#db'
import { accessLog } from '#db/schema'

type Followed = {
  actor: { id: string; name: string }
  workshop: { id: string; title: string }
  people: { id: string; learnerId: string }[]
  at: Date
}

/**
 * Writes in each person's journal who followed her in this workshop: one line a helper, however often the page is read.
 * The identifier follows from the three, so that two processes write it once.
 */
export async function logFollowed({ actor, workshop, people, at }: Followed): Promise<void> {
  const lines = people.map(({ id, learnerId }) => ({
    id: idFrom('workshop-followed', workshop.id, id, actor.id),
    at,
    learnerId,
    actorId: actor.id,
    actorName: actor.name,
    act: 'workshop-followed' as const,
    detail: { workshop: workshop.title },
  }))
  if (lines.length === 0) return
  const ids = lines.map(line => line.id)
  const known = await db().select({ id: accessLog.id }).from(accessLog).where(inArray(accessLog.id, ids))
  const missing = lines.filter(line => !known.some(({ id }) => id === line.id))
  if (missing.length > 0) await db().insert(accessLog).values(missing).onConflictDoNothing()
}
