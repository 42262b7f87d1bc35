import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { db } from '#db'
import { grants, units } from '#db/schema'

/** Whether somebody, known by all her identifiers, is the only one to administrate a part of the tree. */
export async function isLastAdmin(learnerIds: string[]): Promise<boolean> {
  const isAdmin = eq(grants.role, 'admin')
  const [hers, others] = await Promise.all([
    pathsWhere(and(isAdmin, inArray(grants.learnerId, learnerIds))),
    pathsWhere(and(isAdmin, notInArray(grants.learnerId, learnerIds))),
  ])
  return hers.some(path => !others.some(other => path.startsWith(other)))
}

async function pathsWhere(where: ReturnType<typeof and>): Promise<string[]> {
  const found = await db()
    .select({ path: units.path })
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unitId))
    .where(where)
  return found.map(row => row.path)
}
