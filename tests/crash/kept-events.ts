import BetterSqlite3 from 'better-sqlite3'
import { expect } from 'vitest'
import type { Person } from './answering.ts'

/** How many times each identifier stands in the log, and whether the file is sound. Read beside the running program. */
export function readLog(file: string): { counts: Map<string, number>; integrity: unknown } {
  const database = new BetterSqlite3(file, { readonly: true })
  try {
    const rows = database
      .prepare("select id, count(*) as total from events where kind = 'answered' group by id")
      .all() as { id: string; total: number }[]
    const integrity = database.pragma('integrity_check', { simple: true })
    return { counts: new Map(rows.map(({ id, total }) => [id, total])), integrity }
  } finally {
    database.close()
  }
}

/** Whether the progress that people are shown counts every answer of the log, once. */
export function readAttempts(file: string): { shown: number; logged: number } {
  const database = new BetterSqlite3(file, { readonly: true })
  try {
    const sum = (query: string) => Number(database.prepare(query).pluck().get() ?? 0)
    return {
      shown: sum('select sum(attempts) from exercise_progress'),
      logged: sum("select count(*) from events where kind = 'answered'"),
    }
  } finally {
    database.close()
  }
}

/** Every answer that somebody was told is kept stands in the log, once; the tables that are shown say the same. */
export function expectAllKept({ people, file }: { people: Person[]; file: string }): void {
  const { counts, integrity } = readLog(file)
  expect(integrity).toBe('ok')
  const told = people.flatMap(person => person.sent).filter(sent => sent.kept)
  expect(told.filter(({ id }) => !counts.has(id)).map(({ id }) => id)).toEqual([])
  expect([...counts.values()].filter(total => total !== 1)).toEqual([])
  const { shown, logged } = readAttempts(file)
  expect(shown).toBe(logged)
}
