import { type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { integer as sqliteInteger, sqliteTable, text as sqliteText } from 'drizzle-orm/sqlite-core'

export { index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The words every table is written with; `db/postgres/dialect.ts` exports the same ones. */
export const engine = 'sqlite' as const
export const table = sqliteTable
export const text = (name: string) => sqliteText(name)
export const integer = (name: string) => sqliteInteger(name)
export const bool = (name: string) => sqliteInteger(name, { mode: 'boolean' })
/** A UTC instant, kept as milliseconds since 1970. */
export const instant = (name: string) => sqliteInteger(name, { mode: 'timestamp_ms' })
export const json = <T>(name: string) => sqliteText(name, { mode: 'json' }).$type<T>()

/** An instant as a value of a hand-written query. */
export function instantValue(moment: Date): SQL {
  return sql`${moment.getTime()}`
}

/** A small object as a value of a hand-written query, for a column of `json`. */
export function jsonValue(value: Record<string, unknown> | null): SQL {
  return sql`${value === null ? null : JSON.stringify(value)}`
}

/** The UTC month of an instant, as 'YYYY-MM'. */
export function monthOf(instantColumn: SQL): SQL {
  return sql`strftime('%Y-%m', ${instantColumn} / 1000, 'unixepoch')`
}

/** The first instant of the UTC month of an instant. */
export function monthStart(instantColumn: SQL): SQL {
  return sql`cast(strftime('%s', ${instantColumn} / 1000, 'unixepoch', 'start of month') as integer) * 1000`
}

/** A new random identifier for each row (UUID version 4): unlike ours, it tells no time. */
export function randomId(): SQL {
  const hex = (bytes: number) => sql`hex(randomblob(${sql.raw(String(bytes))}))`
  return sql`lower(${hex(4)} || '-' || ${hex(2)} || '-4' || substr(${hex(2)}, 2) || '-' ||
    substr('89ab', 1 + (random() & 3), 1) || substr(${hex(2)}, 2) || '-' || ${hex(6)})`
}

export type Database = BetterSQLite3Database
/** What a list of statements is written against inside `atomically`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** A statement that has been written but not sent. */
export type Statement = { run: () => unknown }

export function rawStatement(tx: Transaction, query: SQL): Statement {
  return { run: () => tx.run(query) }
}

/** Rows of a hand-written query, with the column names as written. */
export async function rawRows<T>(database: Database, query: SQL): Promise<T[]> {
  return database.all<T>(query)
}

/** Sends the statements in order: all of them are kept, or none. better-sqlite3 wants a synchronous transaction. */
export async function inTransaction(database: Database, write: (tx: Transaction) => Statement[]): Promise<void> {
  database.transaction(
    tx => {
      for (const statement of write(tx)) statement.run()
    },
    { behavior: 'immediate' },
  )
}
