import { asc, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { CompiledEdition } from '#app/content/contract.ts'
import {
  appendEvents,
  keepMerges,
  type Merge,
  pictureOfProgress,
  rebuildProgress,
} from '#app/features/learning/index.server.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { atomically, db, engine } from '#db'
import { accessCards, events, learnerMembers, learners, merges } from '#db/schema'
import { insertLearner } from '#tests/support/build-learning.ts'
import { emptyTables, useFreshDatabase } from '#tests/support/fresh-database.ts'
import { copiesOf, historyOf, inBatches, people } from '#tests/support/histories.ts'
import { course, requirements } from '#tests/support/learning-acts.ts'
import { openDepot } from '#tests/support/suitcases.ts'
import { sharedFolder } from '#tests/support/temporary-folder.ts'

// The course on line, and what grades it: the rest is real.
vi.mock('#app/content/library/index.server.ts', () => ({
  currentLibrary: () => ({ courses: [course] }),
  // Only the key matters here.
  readEdition: async () => ({ grading: { 'l-1-q': { rightChoiceIds: ['b'] } } }) as unknown as CompiledEdition,
}))

useFreshDatabase()

const recordedAt = new Date('2026-12-31T00:00:00Z')
const requirementsOf = () => requirements
const rebuild = () => rebuildProgress({ requirementsOf })
// PGlite takes its time: fewer histories there, the same rules.
const runs = (onSqlite: number, onPostgres: number) => ({ numRuns: engine === 'sqlite' ? onSqlite : onPostgres })
const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
const someDay = fc.integer({ min: 1, max: 28 }).map(day => new Date(Date.UTC(2026, 4, day)))

async function startEmpty(): Promise<void> {
  await emptyTables()
  for (const id of people) await insertLearner({ id, unitId: id === 'cleo' ? null : 'slvie-1' })
}

async function keep(batches: LearningEvent[][]): Promise<void> {
  for (const newEvents of batches) await appendEvents({ newEvents, requirements, recordedAt })
}

/** All that two installations must agree on: what is derived, and what it is derived from. */
async function everything() {
  const facts = await db().select().from(events).orderBy(asc(events.id))
  return {
    picture: await pictureOfProgress(),
    // When a fact reached us is ours alone; what several paths finished together follows from the merges.
    facts: facts.filter(({ payload }) => !(payload && 'together' in payload)).map(({ recordedAt: _, ...fact }) => fact),
    members: await db().select().from(learnerMembers).orderBy(asc(learnerMembers.memberId)),
    merges: await db().select().from(merges).orderBy(asc(merges.id)),
    people: await db().select().from(learners).orderBy(asc(learners.id)),
    cards: await db().select().from(accessCards).orderBy(asc(accessCards.id)),
  }
}

const told = historyOf('told').chain(facts =>
  copiesOf(facts).chain(copies => fc.tuple(fc.constant(facts), shuffled([...facts, ...copies]))),
)

test('the same facts in any order, in any batches, sent again, give the same progress; so does a rebuild', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(told, fc.integer({ min: 1, max: 5 }), async ([facts, all], size) => {
      await startEmpty()
      await keep(inBatches(all, 1))
      const expected = await everything()
      await startEmpty()
      const batches = inBatches([...all].reverse(), size)
      await keep([...batches, ...inBatches(facts, size), ...batches.slice(0, 1)])
      expect(await everything()).toEqual(expected)
      await rebuild()
      expect(await everything()).toEqual(expected)
    }),
    runs(120, 6),
  )
})

const merge = (id: string): fc.Arbitrary<Merge> =>
  fc
    .record({
      id: fc.constant(id),
      fromId: fc.constantFrom(...people),
      intoId: fc.constantFrom(...people),
      mergedAt: someDay,
      byId: fc.constant('admin'),
      undoneAt: fc.option(someDay, { freq: 2 }),
    })
    .filter(({ fromId, intoId }) => fromId !== intoId)
    .map(({ undoneAt, ...made }) => ({ ...made, undoneAt, undoneById: undoneAt ? 'admin' : null }))
const someMerges = (name: string, maxLength = 3) =>
  fc
    .integer({ min: 0, max: maxLength })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, n) => merge(`${name}-${n}`))))
const keepAll = async (list: Merge[]) => {
  for (const given of list) await keepMerges({ given: [given], requirementsOf, at: recordedAt })
}

describe('merged paths', () => {
  test('are the same whatever came first, facts or merges, and lose none of what anybody did', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(historyOf('facts'), someMerges('m'), fc.boolean(), async (facts, list, early) => {
        await startEmpty()
        await keep(inBatches(facts, 20))
        await keepMerges({ given: list, requirementsOf, at: recordedAt })
        const expected = await everything()
        expect(expected.facts.filter(({ kind }) => !kind.endsWith('-finished'))).toHaveLength(facts.length)
        await startEmpty()
        if (early) await keepAll([...list].reverse())
        await keep(inBatches([...facts].reverse(), 3))
        await keepAll([...list].reverse())
        expect(await everything()).toEqual({ ...expected, people: expect.anything() })
        await rebuild()
        expect((await everything()).picture).toEqual(expected.picture)
      }),
      runs(100, 4),
    )
  })

  test('part again as if they had never met', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(historyOf('facts'), someMerges('m', 2), merge('mistake'), async (facts, list, mistake) => {
        await startEmpty()
        await keep(inBatches(facts, 20))
        await keepMerges({ given: list, requirementsOf, at: recordedAt })
        const { merges: _, ...expected } = await everything()
        await keepAll([{ ...mistake, undoneAt: null, undoneById: null }])
        await keepAll([{ ...mistake, undoneAt: recordedAt, undoneById: 'admin' }])
        expect(await everything()).toMatchObject(expected)
      }),
      runs(100, 4),
    )
  })
})

describe('installations that exchange bundles', () => {
  const folder = sharedFolder()
  afterAll(folder.remove)

  // What an installation knows: who did what there, under which names, which cards it gave or ended, which paths it merged.
  const installation = (name: string) =>
    fc.record({
      facts: historyOf(`${name}-facts`, { maxLength: 8 }),
      // Facts that all were told, each at a time of its own.
      common: historyOf('common', { maxLength: 3 }),
      merges: someMerges(name, 2),
      names: fc.array(
        fc.record({
          id: fc.constantFrom(...people),
          displayName: fc.constantFrom('Odette', 'Odile'),
          describedAt: fc.option(someDay),
        }),
        { maxLength: 3 },
      ),
      revokedAt: fc.option(someDay),
    })
  type Known = ReturnType<typeof installation> extends fc.Arbitrary<infer K> ? K : never

  async function live({ facts, common, merges: made, names, revokedAt }: Known): Promise<void> {
    await startEmpty()
    for (const { id, ...name } of names) {
      await db().update(learners).set(name).where(sql`id = ${id}`)
    }
    const card = { id: 'card', learnerId: 'ana', reference: 'r', secretHash: 's', wordsHash: 'w', codeHash: 'c' }
    await atomically(tx => [tx.insert(accessCards).values({ ...card, createdAt: recordedAt, revokedAt })])
    await keep(inBatches([...facts, ...common.map(asToldByAll)], 20))
    await keepMerges({ given: made, requirementsOf, at: recordedAt })
  }

  // The same fact everywhere, but for its time.
  function asToldByAll(fact: LearningEvent): LearningEvent {
    const { id, occurredAt } = fact
    return { ...historyTemplate, id, occurredAt }
  }

  const threeTimes = fc.tuple(installation('one'), installation('two'), installation('three'))
  const order = fc.array(fc.nat({ max: 2 }), { maxLength: 3 }).chain(more => shuffled([0, 1, 2, ...more]))

  test('end with the same, in any order, again, or through one another; and nothing is left to rebuild', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(threeTimes, order, async (all, places) => {
        const depot = openDepot({ folder: folder.path, courses: [course] })
        const files: string[] = []
        for (const known of all) {
          await live(known)
          files.push(await depot.pack())
        }
        const receive = async (some: (string | undefined)[]) => {
          await elsewhere()
          for (const file of some) if (file) await depot.unpack(file)
        }
        await receive(files)
        const expected = await everything()
        expect(new Set(expected.facts.map(({ id }) => id)).size).toBeGreaterThanOrEqual(all[0].facts.length)

        await receive(places.map(place => files[place]))
        expect(await everything()).toEqual(expected)

        await receive([files[1], files[2]])
        const lastTwo = await depot.pack()
        await receive([lastTwo, files[0], lastTwo])
        expect(await everything()).toEqual(expected)

        await rebuild()
        expect(await everything()).toEqual(expected)
      }),
      runs(40, 2),
    )
  })

  async function elsewhere(): Promise<void> {
    await emptyTables()
    await insertLearner()
    await db().delete(learners)
  }
})

const historyTemplate: LearningEvent = {
  id: '',
  learnerId: 'ana',
  courseId: 'c-1',
  lessonId: 'l-1',
  stepId: 'l-1-a',
  exerciseId: null,
  kind: 'step-opened',
  occurredAt: recordedAt,
  channel: 'web',
  lessonHash: null,
  payload: { stepHash: 'a' },
  enteredById: null,
}
