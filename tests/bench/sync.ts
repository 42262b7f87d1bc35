import { createSign, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { buildLibrary, currentLibrary, openLibrary } from '#app/content/library/index.server.ts'
import { receiveBatch, registerDevice } from '#app/features/exchange/index.server.ts'
import { newId } from '#app/platform/ids.ts'
import { closeDatabase, openDatabase } from '#db'
import { insertLearner } from '../support/build-learning.ts'

const batches = 5
const factsABatch = 4_000
const factsATransaction = 500

/**
 * Facts kept a second through the whole of `POST /sync` behind the network (signature, checks, derivation, disk), and by
 * bare better-sqlite3 inserting the same rows, prepared once, with the same number a transaction and `synchronous=FULL`.
 */
export async function measureSync() {
  process.env.TEST_MODE = '1'
  const folder = mkdtempSync(path.join(tmpdir(), 'trait-dunion-sync-'))
  try {
    const file = path.join(folder, 'product.sqlite')
    const cacheDir = path.join(folder, 'content')
    await buildLibrary({
      coursesDir: path.resolve('courses'),
      cacheDir,
      workerFile: path.resolve('build/compile-worker.js'),
    })
    openLibrary(cacheDir)
    await openDatabase({ url: file, migrations: 'db' })
    const productRate = await measureProduct()
    await closeDatabase()
    const bareRate = measureBare(file)
    return { productRate, bareRate, ratio: productRate / bareRate }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureProduct(): Promise<number> {
  const senders = await Promise.all(Array.from({ length: batches }, (_, index) => newSender(`learner-${index}`)))
  const sent = senders.map(({ deviceId, sign }) => {
    const body = JSON.stringify({ version: 1, deviceId, sentAt: new Date().toISOString(), events: newFacts() })
    return { body, signature: sign(body) }
  })
  const start = performance.now()
  for (const batch of sent) {
    const receipt = await receiveBatch(batch)
    if ('fault' in receipt || receipt.accepted.length !== factsABatch) throw new Error('A batch was not kept')
  }
  return (batches * factsABatch) / ((performance.now() - start) / 1000)
}

async function newSender(learnerId: string) {
  await insertLearner({ id: learnerId })
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const registered = await registerDevice({ learnerId, publicKey: publicKey.export({ format: 'jwk' }) })
  const sign = (body: string) =>
    createSign('sha256').update(body).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64')
  return { deviceId: registered?.deviceId ?? '', sign }
}

// Months of a busy learner: every step of the courses on line opened and every question answered, again and again.
function newFacts(): object[] {
  const places = currentLibrary().courses.flatMap(({ courseId, lessons }) =>
    lessons.flatMap(({ lessonId, stepIds, exerciseIds }) =>
      stepIds.map((stepId, index) => ({ courseId, lessonId, stepId, exerciseId: exerciseIds[index] ?? null })),
    ),
  )
  return Array.from({ length: factsABatch }, (_, index) => {
    const { exerciseId, ...place } = places[index % places.length] ?? { exerciseId: null }
    const fact = { ...place, id: newId(), occurredAt: new Date(Date.UTC(2026, 8, 1) + index * 60_000).toISOString() }
    return exerciseId && index % 2 === 0
      ? { ...fact, kind: 'answered', exerciseId, choiceIds: ['a'] }
      : { ...fact, kind: 'step-opened', stepHash: 'h' }
  })
}

function measureBare(file: string): number {
  const client = new BetterSqlite3(file)
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  const rows = client.prepare('select * from events').all() as Record<string, unknown>[]
  client.exec('delete from events')
  const columns = Object.keys(rows[0] ?? {})
  const insert = client.prepare(`insert into events values (${columns.map(() => '?').join(', ')})`)
  const keep = client.transaction((some: Record<string, unknown>[]) => {
    for (const row of some) insert.run(...columns.map(column => row[column]))
  })
  const start = performance.now()
  for (let first = 0; first < rows.length; first += factsATransaction)
    keep.immediate(rows.slice(first, first + factsATransaction))
  const rate = rows.length / ((performance.now() - start) / 1000)
  client.close()
  return rate
}
