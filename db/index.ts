import type { SQL } from 'drizzle-orm'
import { type Connection, connect, migrate } from '#db/connection'
import {
  engine as builtEngine,
  type Database,
  inTransaction,
  rawRows,
  type Statement,
  type Transaction,
} from '#db/dialect'

export {
  instantValue,
  jsonValue,
  monthOf,
  monthStart,
  randomId,
  rawStatement,
  type Statement,
  type Transaction,
} from '#db/dialect'

/** The engine that this build speaks to. */
export const engine: 'sqlite' | 'postgres' = builtEngine

// One connection a process. Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionDatabase?: Connection }

/** Opens the database once and brings its tables up to date. `migrations`: the folder that holds one folder an engine. */
export async function openDatabase({ url, migrations }: { url: string; migrations: string }): Promise<void> {
  if (holder.traitDunionDatabase) return
  const connection = await connect(url)
  await migrate(connection, `${migrations}/${engine}/migrations`)
  holder.traitDunionDatabase = connection
}

export async function closeDatabase(): Promise<void> {
  await holder.traitDunionDatabase?.close()
  holder.traitDunionDatabase = undefined
}

function opened(): Connection {
  if (!holder.traitDunionDatabase) throw new Error('The database is not open: call openDatabase() first.')
  return holder.traitDunionDatabase
}

/** The open database; throws where nothing has opened it, so that a unit test can never touch one by accident. */
export function db(): Database {
  return opened().database
}

/** Sends a list of statements: all of them are kept, or none. Rules that depend on what is stored go into the statements. */
export async function atomically(write: (tx: Transaction) => Statement[]): Promise<void> {
  await inTransaction(db(), write)
}

/** Rows of a hand-written query, with the column names as written. */
export async function rows<T>(query: SQL): Promise<T[]> {
  return rawRows<T>(db(), query)
}
