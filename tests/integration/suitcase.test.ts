import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { exportProgress } from '#app/features/exchange/index.server.ts'
import {
  getCourseProgress,
  mergeLearners,
  pictureOfProgress,
  rebuildProgress,
  undoMerge,
} from '#app/features/learning/index.server.ts'
import { atomically, db } from '#db'
import { accessCards, credentials, erasures, learners, merges } from '#db/schema'
import { insertLearner } from '#tests/support/build-learning.ts'
import { emptyTables, useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, countEvents, course, openStep, requirements } from '#tests/support/learning-acts.ts'
import { givenAnswer, openDepot, setLearner, villageDay } from '#tests/support/suitcases.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

useFreshDatabase()

const courses = [course]
const openDepotHere = () => openDepot({ folder: temporaryFolder(), courses })
const at = new Date('2026-06-10T08:00:00Z')
const contentOf = (file: string) => gunzipSync(readFileSync(file)).toString()
const progressOf = (learnerId: string) => getCourseProgress({ learnerId, courseId: 'c-1' })
const learnerRow = async (id = 'learner-1') => (await db().select().from(learners).where(eq(learners.id, id)))[0]

async function giveCard(given: Partial<typeof accessCards.$inferInsert> = {}): Promise<void> {
  const card = {
    id: 'card-1',
    learnerId: 'learner-1',
    reference: 'AB-12',
    secretHash: 's',
    wordsHash: 'w',
    codeHash: 'c',
  }
  await atomically(tx => [tx.insert(accessCards).values({ ...card, createdAt: at, ...given })])
}

// An installation where the units are known, and nobody.
async function elsewhere(): Promise<void> {
  await emptyTables()
  await insertLearner()
  await db().delete(learners)
}

describe('a bundle', () => {
  test('carries people, cards and facts to an installation that knew none of them', async () => {
    const depot = openDepotHere()
    await villageDay()
    await giveCard()
    const picture = await pictureOfProgress()
    const file = await depot.pack()
    await elsewhere()
    const report = await depot.unpack(file)
    expect(report).toMatchObject({ from: 'Village', people: 1, newPeople: 1, newEvents: 4, importedBefore: null })
    expect(await pictureOfProgress()).toEqual(picture)
    expect(await learnerRow()).toMatchObject({ kind: 'card', displayName: 'Odette', unitId: 'slvie-1' })
    expect(await db().select().from(accessCards)).toHaveLength(1)
    await rebuildProgress({ requirementsOf: () => requirements })
    expect(await pictureOfProgress()).toEqual(picture)
  })

  test('imported again changes nothing more, and says when it came first', async () => {
    const depot = openDepotHere()
    await villageDay()
    const file = await depot.pack()
    await emptyTables()
    await depot.unpack(file)
    const [picture, total, row] = [await pictureOfProgress(), await countEvents(), await learnerRow()]
    const report = await depot.unpack(file)
    expect(report.importedBefore).toBeInstanceOf(Date)
    expect(report.newEvents).toBe(0)
    expect([await pictureOfProgress(), await countEvents(), await learnerRow()]).toEqual([picture, total, row])
  })

  test('holds what was recorded since a day, and no more', async () => {
    const depot = openDepotHere()
    await villageDay()
    await insertLearner({ id: 'later' })
    const file = await depot.pack(new Date('2026-06-21T00:00:00Z'))
    expect(contentOf(file).trim().split('\n')).toHaveLength(2)
  })

  test('is nobody else’s to read on this machine, and stands there whole or not at all', async () => {
    const depot = openDepotHere()
    const file = await depot.pack()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(
      exportProgress({ since: at, file: path.join(file, 'no-folder'), installation: depot.home }),
    ).rejects.toThrow()
  })

  test('takes no way in with it: an account arrives as a path with no door, and one that is here keeps its own', async () => {
    const depot = openDepotHere()
    await villageDay()
    await setLearner({ kind: 'account' })
    await atomically(tx => [
      tx
        .insert(credentials)
        .values({ learnerId: 'learner-1', email: 'o@a.fr', passwordHash: 'h-secret', updatedAt: at }),
    ])
    const file = await depot.pack()
    expect(contentOf(file)).not.toMatch(/o@a\.fr|h-secret|account/)
    await depot.unpack(file)
    expect((await learnerRow())?.kind).toBe('account')
    await emptyTables()
    await depot.unpack(file)
    expect((await learnerRow())?.kind).toBe('card')
    expect(await db().select().from(credentials)).toEqual([])
  })

  test('keeps a unit that is not known here aside, and finds it once it is', async () => {
    const depot = openDepotHere()
    await villageDay()
    const picture = await pictureOfProgress()
    const file = await depot.pack()
    await emptyTables()
    expect((await depot.unpack(file)).unknownUnits).toEqual(['slvie-1'])
    expect((await learnerRow())?.unitId).toBeNull()
    await insertLearner({ id: 'other' })
    expect((await depot.unpack(file)).unknownUnits).toEqual([])
    expect(await pictureOfProgress()).toEqual(picture)
  })

  test('brings back nobody who was forgotten here', async () => {
    const depot = openDepotHere()
    await villageDay()
    await giveCard()
    const file = await depot.pack()
    await emptyTables()
    const learnerIdHash = createHash('sha256').update('learner-1').digest('hex')
    await atomically(tx => [tx.insert(erasures).values({ learnerIdHash, erasedAt: at })])
    expect(await depot.unpack(file)).toMatchObject({ people: 0, forgotten: 1, newEvents: 0 })
    expect(await countEvents()).toBe(0)
    expect(await db().select().from(accessCards)).toEqual([])
  })

  test('leaves fictional people where they are', async () => {
    const depot = openDepotHere()
    await villageDay()
    await setLearner({ demo: true })
    const file = await depot.pack()
    await emptyTables()
    expect(await depot.unpack(file)).toMatchObject({ people: 0, fictional: 1 })
  })

  test('lets nothing happen in the future', async () => {
    const depot = openDepotHere()
    await insertLearner()
    await append(openStep('l-1-a', '2036-06-14T10:00:00Z'))
    const file = await depot.pack()
    await emptyTables()
    await depot.unpack(file)
    expect((await progressOf('learner-1')).position?.at.getTime()).toBeLessThanOrEqual(Date.now())
  })
})

describe('two installations that both know somebody', () => {
  test('end with the union of what she did, and the later word on her name and her place', async () => {
    const depot = openDepotHere()
    await villageDay()
    await setLearner({ describedAt: new Date('2026-06-15T10:00:00Z'), displayName: 'Odette L.' })
    const village = await depot.pack()
    await emptyTables()
    await insertLearner({ id: 'other', unitId: 'slvie-2' })
    await insertLearner({ unitId: 'slvie-1' })
    await setLearner({ unitId: 'slvie-2', displayName: 'Odete', kind: 'card' })
    await append(openStep('l-2-a', '2026-06-16T10:00:00Z'))
    await depot.unpack(village)
    expect(await learnerRow()).toMatchObject({ displayName: 'Odette L.', unitId: 'slvie-1' })
    const progress = await progressOf('learner-1')
    expect(progress.position?.stepId).toBe('l-2-a')
    expect(progress.lessons.find(({ lessonId }) => lessonId === 'l-1')?.finishedAt).not.toBeNull()
    const picture = await pictureOfProgress()
    await rebuildProgress({ requirementsOf: () => requirements })
    expect(await pictureOfProgress()).toEqual(picture)
  })

  test('a card ended in one is ended in both, and never comes back', async () => {
    const depot = openDepotHere()
    await villageDay()
    await giveCard()
    const living = await depot.pack()
    await db()
      .update(accessCards)
      .set({ revokedAt: new Date('2026-06-20T10:00:00Z') })
    const ended = await depot.pack()
    for (const order of [
      [living, ended],
      [ended, living],
    ]) {
      await emptyTables()
      for (const file of order) await depot.unpack(file)
      const [card] = await db().select().from(accessCards)
      expect(card?.revokedAt).toEqual(new Date('2026-06-20T10:00:00Z'))
    }
  })

  test('a fact that bears another person’s number is left aside; the others are kept', async () => {
    const depot = openDepotHere()
    await villageDay()
    const file = await depot.pack()
    await emptyTables()
    await insertLearner({ id: 'other' })
    await append({ ...openStep('l-2-a', '2026-06-16T10:00:00Z'), learnerId: 'other', id: givenAnswer.id })
    expect(await depot.unpack(file)).toMatchObject({ taken: 1 })
    expect((await progressOf('learner-1')).position?.stepId).toBe('l-1-b')
    expect((await progressOf('other')).position?.stepId).toBe('l-2-a')
  })

  test('a merge travels, and so does its undoing', async () => {
    const depot = openDepotHere()
    await villageDay()
    await insertLearner({ id: 'guest', unitId: null })
    await append({ ...openStep('l-2-a', '2026-06-17T10:00:00Z'), learnerId: 'guest' })
    const apart = await pictureOfProgress()
    const made = await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'learner-1', courses })
    const together = await pictureOfProgress()
    const merged = await depot.pack()
    await undoMerge({ mergeId: made?.mergeId ?? '', byId: 'admin', courses })
    const undone = await depot.pack()
    await elsewhere()
    await depot.unpack(merged)
    expect(await pictureOfProgress()).toEqual(together)
    await depot.unpack(undone)
    expect(await pictureOfProgress()).toEqual(apart)
    await depot.unpack(merged)
    expect(await pictureOfProgress()).toEqual(apart)
    expect(await db().select().from(merges)).toEqual([expect.objectContaining({ undoneById: 'admin' })])
  })
})
