import { getTableName, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { closeDatabase, db, engine, openDatabase, rows } from '#db'
import * as schema from '#db/schema'

/**
 * Gives a file's tests a migrated database of the engine under test, in memory, empty before each test.
 * One engine a file: PGlite takes seconds to start.
 */
export function useFreshDatabase(): void {
  beforeAll(() => openDatabase({ url: engine === 'sqlite' ? ':memory:' : 'pglite:', migrations: 'db' }))
  beforeEach(emptyTables)
  afterAll(closeDatabase)
}

// What points at others goes first, for the foreign keys.
const { courseCounts, positions, stepProgress, exerciseProgress, lessonProgress, enrolments, events } = schema
const { sessions, credentials, grants, learners, receptions, units, oneTimeLinks, rateLimits } = schema
const learning = [courseCounts, positions, stepProgress, exerciseProgress, lessonProgress, enrolments, events]
const people = [sessions, credentials, grants, learners, receptions, units, oneTimeLinks, rateLimits]

/** Takes every row away, as before each test. */
export async function emptyTables(): Promise<void> {
  const tables = [...learning, ...people]
  if (engine === 'postgres') {
    await rows(sql.raw(`truncate ${tables.map(table => `"${getTableName(table)}"`).join(', ')}`))
    return
  }
  for (const table of tables) await db().delete(table)
}
