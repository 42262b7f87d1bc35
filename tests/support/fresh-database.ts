import { getTableName } from 'drizzle-orm'
import { beforeAll, beforeEach } from 'vitest'
import { db, engine, openDatabase } from '#db'
import * as schema from '#db/schema'
import { pgliteDump } from './dump-pglite.ts'

/**
 * Gives a file's tests a migrated database of the engine under test, in memory, empty before each test.
 * It stays open for the files that follow in the same process: opening PGlite costs more than most files.
 */
export function useFreshDatabase(): void {
  beforeAll(() => openDatabase({ url: engine === 'sqlite' ? ':memory:' : `pglite:${pgliteDump()}`, migrations: 'db' }))
  beforeEach(emptyTables)
}

// What points at others goes first, for the foreign keys; learners take most of the rest with them.
const { learners, receptions, workshops, units, ...others } = schema
const tables = [learners, receptions, workshops, ...Object.values(others), units]

const emptying = tables.map(table => `delete from "${getTableName(table)}";`).join('')

/** Takes every row away, as before each test: deleting a few rows is ten times quicker in PGlite than truncating. */
export async function emptyTables(): Promise<void> {
  // Both engines take a whole script at once, which our own statements never do: so their client is asked itself.
  const { $client } = db() as unknown as { $client: { exec: (script: string) => unknown } }
  await $client.exec(emptying)
}
