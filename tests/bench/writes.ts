import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { recordAnswer } from '#app/features/learning/index.server.ts'
import { onTheWeb } from '#app/features/learning/index.ts'
import { newId } from '#app/platform/ids.ts'
import { closeDatabase, openDatabase } from '#db'
import { buildCourse, insertLearner } from '#tests/support/build-learning.ts'

const answers = 1_500

type Sent = { text: string; values: unknown[] }

/**
 * Answers kept a second by the product, and by bare better-sqlite3 sending the very same statements, prepared once,
 * both with `synchronous=FULL`, on the same file, one after the other.
 */
export async function measureWrites() {
  const folder = mkdtempSync(path.join(tmpdir(), 'trait-dunion-writes-'))
  try {
    const file = path.join(folder, 'product.sqlite')
    await openDatabase({ url: file, migrations: 'db' })
    await insertLearner()
    const course = buildCourse()
    const keepAnswer = (eventId: string) =>
      recordAnswer({
        actor: onTheWeb('learner-1'),
        course,
        lessonId: 'l-1',
        stepId: 'l-1-b',
        exerciseId: 'l-1-q',
        eventId,
        payload: { choiceIds: ['b'], outcome: 'right' },
      })
    const eventId = newId()
    const statements = await overhear(() => keepAnswer(eventId))
    const productRate = await rate(() => keepAnswer(newId()))
    await closeDatabase()
    const bareRate = await measureBare({ file, statements, eventId })
    return { productRate, bareRate, ratio: productRate / bareRate, statements: statements.length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rate(write: () => Promise<void> | void): Promise<number> {
  const start = process.hrtime.bigint()
  for (let count = 0; count < answers; count++) await write()
  return answers / (Number(process.hrtime.bigint() - start) / 1e9)
}

// What the driver is asked to run while one answer is kept: the statements of the transaction, with their values.
async function overhear(act: () => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = []
  const prepare = BetterSqlite3.prototype.prepare
  // The driver's own types say nothing of replaced methods: the shape is kept, whence the two casts.
  BetterSqlite3.prototype.prepare = function (this: BetterSqlite3.Database, text: string) {
    const statement = prepare.call(this, text) as BetterSqlite3.Statement<unknown[]>
    const run = statement.run.bind(statement)
    statement.run = (...values: unknown[]) => {
      sent.push({ text, values })
      return run(...values)
    }
    return statement
  } as typeof prepare
  try {
    await act()
  } finally {
    BetterSqlite3.prototype.prepare = prepare
  }
  if (sent.length === 0) throw new Error('No statement was overheard: there is nothing to compare with')
  return sent
}

async function measureBare({
  file,
  statements,
  eventId,
}: {
  file: string
  statements: Sent[]
  eventId: string
}): Promise<number> {
  const client = new BetterSqlite3(file)
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  const prepared = statements.map(({ text, values }) => ({ statement: client.prepare(text), values }))
  const keep = client.transaction((id: string) => {
    for (const { statement, values } of prepared)
      statement.run(...values.map(value => (value === eventId ? id : value)))
  })
  const bareRate = await rate(() => void keep.immediate(newId()))
  client.close()
  return bareRate
}
