import { getTableName, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { closeDatabase, db, engine, openDatabase, rows } from '#db'
import * as schema from '#db/schema'
import { pgliteDump } from './dump-pglite.ts'

/** Gives a file's tests a migrated database of the engine under test, in memory, empty before each test. */
export function useFreshDatabase(): void {
  beforeAll(() => openDatabase({ url: engine === 'sqlite' ? ':memory:' : `pglite:${pgliteDump()}`, migrations: 'db' }))
  beforeEach(emptyTables)
  afterAll(closeDatabase)
}

// What points at others goes first, for the foreign keys; learners take most of the rest with them.
const { learners, receptions, workshops, units, ...others } = schema
const tables = [learners, receptions, workshops, ...Object.values(others), units]

/** Takes every row away, as before each test. */
export async function emptyTables(): Promise<void> {
  if (engine === 'postgres') {
    await rows(sql.raw(`truncate ${tables.map(table => `"${getTableName(table)}"`).join(', ')}`))
    return
  }
  for (const table of tables) await db().delete(table)
}
