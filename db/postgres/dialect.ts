import { type SQL, sql } from 'drizzle-orm'
import {
  type PgDatabase,
  type PgQueryResultHKT,
  boolean as pgBoolean,
  integer as pgInteger,
  jsonb as pgJsonb,
  pgTable,
  text as pgText,
  timestamp as pgTimestamp,
} from 'drizzle-orm/pg-core'

export { index, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'

/** The words every table is written with; `db/sqlite/dialect.ts` exports the same ones. */
export const engine = 'postgres' as const
export const table = pgTable
export const text = (name: string) => pgText(name)
export const integer = (name: string) => pgInteger(name)
export const bool = (name: string) => pgBoolean(name)
/** A UTC instant. */
export const instant = (name: string) => pgTimestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
export const json = <T>(name: string) => pgJsonb(name).$type<T>()

/** An instant as a value of a hand-written query. */
export function instantValue(moment: Date): SQL {
  return sql`cast(${moment.toISOString()} as timestamptz)`
}

/** A small object as a value of a hand-written query, for a column of `json`. */
export function jsonValue(value: Record<string, unknown> | null): SQL {
  return sql`cast(${value === null ? null : JSON.stringify(value)} as jsonb)`
}

/** The UTC month of an instant, as 'YYYY-MM'. */
export function monthOf(instantColumn: SQL): SQL {
  return sql`to_char(${instantColumn} at time zone 'UTC', 'YYYY-MM')`
}

/** The first instant of the UTC month of an instant. */
export function monthStart(instantColumn: SQL): SQL {
  return sql`date_trunc('month', ${instantColumn} at time zone 'UTC') at time zone 'UTC'`
}

/** A new random identifier for each row (UUID version 4): unlike ours, it tells no time. */
export function randomId(): SQL {
  return sql`cast(gen_random_uuid() as text)`
}

export type Database = PgDatabase<PgQueryResultHKT>
/** What a list of statements is written against inside `atomically`. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** A statement that has been written but not sent: awaiting it sends it. */
export type Statement = PromiseLike<unknown>

export function rawStatement(tx: Transaction, query: SQL): Statement {
  return tx.execute(query)
}

/** Rows of a hand-written query, with the column names as written. */
export async function rawRows<T>(database: Database, query: SQL): Promise<T[]> {
  const result = await database.execute(query)
  // pg and PGlite both answer { rows }, but drizzle's shared type for the two drivers does not say so.
  return (result as { rows: T[] }).rows
}

/** Sends the statements in order: all of them are kept, or none. */
export async function inTransaction(database: Database, write: (tx: Transaction) => Statement[]): Promise<void> {
  await database.transaction(async tx => {
    for (const statement of write(tx)) await statement
  })
}
