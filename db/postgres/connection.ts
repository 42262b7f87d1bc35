import { readFileSync } from 'node:fs'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Database } from './dialect.ts'

export type Connection = {
  database: Database
  client: unknown
  close: () => Promise<void>
  migrateIn: (folder: string) => Promise<void>
}

/**
 * Opens a pool on a PostgreSQL server (`postgres://…`), or an engine in process
 * for the tests (`pglite:` in memory, `pglite:FOLDER` on disk, `pglite:FILE.tar` in memory from a dump).
 */
export async function connect(url: string): Promise<Connection> {
  if (url.startsWith('pglite:')) return connectInProcess(url.slice('pglite:'.length))
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const database = drizzlePg(pool)
  return {
    database,
    client: pool,
    close: () => pool.end(),
    migrateIn: folder => migratePg(database, { migrationsFolder: folder }),
  }
}

// PGlite is a development dependency: only loaded where a test asks for it.
async function connectInProcess(place: string): Promise<Connection> {
  const [{ PGlite }, { drizzle }, { migrate: migrateLite }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ])
  const client = place.endsWith('.tar')
    ? new PGlite({ loadDataDir: new Blob([readFileSync(place)]) })
    : new PGlite(place || undefined)
  const database = drizzle(client)
  return {
    database,
    client,
    close: () => client.close(),
    migrateIn: path => migrateLite(database, { migrationsFolder: path }),
  }
}

/** Brings the tables to the newest shape. `folder`: where the migration files are. */
export async function migrate(connection: Connection, folder: string): Promise<void> {
  await connection.migrateIn(folder)
}
