import BetterSqlite3 from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import type { Database } from './dialect.ts'

export type Connection = { database: Database; client: BetterSqlite3.Database; close: () => Promise<void> }

/**
 * Opens one SQLite file (or `:memory:`).
 * `synchronous=FULL`: what a learner is told is kept is on the disk before she is told.
 */
export async function connect(url: string): Promise<Connection> {
  const client = new BetterSqlite3(url.replace(/^(sqlite|file):(\/\/)?/, ''))
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('busy_timeout = 10000')
  client.pragma('foreign_keys = ON')
  client.pragma('cache_size = -16000')
  return { database: drizzle(client), client, close: async () => void client.close() }
}

/** Brings the tables to the newest shape. `folder`: where the migration files are. */
export async function migrate(connection: Connection, folder: string): Promise<void> {
  runMigrations(connection.database as Parameters<typeof runMigrations>[0], { migrationsFolder: folder })
}
