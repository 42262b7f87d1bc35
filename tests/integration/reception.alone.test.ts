import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { checkCard, makeCard } from '#app/features/access-cards/index.server.ts'
import { readVisit } from '#app/features/accounts/index.server.ts'
import { listAccesses } from '#app/features/identity/index.server.ts'
import { getCourseProgress } from '#app/features/learning/index.server.ts'
import {
  comparePaths,
  findPerson,
  issueCard,
  joinPaths,
  listRecentMerges,
  openRecord,
  partPaths,
  receiveNewcomer,
  searchPeople,
  withdrawCard,
} from '#app/features/reception/index.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { db } from '#db'
import { learners, merges } from '#db/schema'
import {
  centre,
  deskOfLyon,
  essonne,
  insertCard,
  insertHelper,
  insertPerson,
  insertUnits,
  lyon,
  odetteAt,
  requestWith,
  unitIdOf,
} from '#tests/support/build-reception.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { emptyTables, useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep } from '#tests/support/learning-acts.ts'

vi.mock('#app/features/catalog/index.server.ts', () => ({ listCourses: () => [course] }))

useFreshDatabase()

const card = (learnerId: string, code = '2580') => makeCard({ learnerId, code, issuedById: null })
const opens = (words: string[], code = '2580') =>
  checkCard({ held: { kind: 'words', words }, code, address: '192.0.2.1' }).then(({ kind }) => kind)
const actsOf = async (learnerId: string) => (await listAccesses(learnerId)).map(({ act }) => act)

describe('who may be received', () => {
  const step = fc.constantFrom('a', 'a-b', 'b', 'ab')
  const path = fc.array(step, { maxLength: 3 }).map(steps => `/${['ccas', ...steps].join('/')}/`)
  const role = fc.constantFrom('helper' as const, 'admin' as const, 'trainer' as const, 'manager' as const)

  test('is the same in a list and for one person, in any tree', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(path, { nil: null }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(role, path), { maxLength: 3 }),
        async (homes, grants) => {
          await emptyTables()
          await insertUnits(...homes.filter(home => home !== null))
          for (const [index, home] of homes.entries()) {
            await insertPerson({ id: `zoe-${index}`, name: `Zoé ${index}`, path: home })
          }
          const viewer = buildViewer({}, ...grants)
          const { found } = await searchPeople({ viewer, name: 'zoe' })
          const listed = found.map(({ learnerId }) => learnerId).sort()
          const opened: string[] = []
          for (const index of homes.keys()) {
            if (await findPerson({ viewer, key: `zoe-${index}` })) opened.push(`zoe-${index}`)
          }
          expect(listed).toEqual(opened.sort())
          const desks = grants.filter(([name]) => name === 'helper' || name === 'admin').map(([, desk]) => desk)
          expect(listed).toEqual(
            homes.flatMap((home, index) => (home && desks.some(desk => home.startsWith(desk)) ? [`zoe-${index}`] : [])),
          )
        },
      ),
      { numRuns: 12 },
    )
  })

  test('has no unit: only the exact number of her card finds her, at any desk, and at none without the role', async () => {
    const { viewer } = await deskOfLyon()
    await insertPerson({ id: 'paul', name: 'Paul' })
    await insertCard('paul', 'K7F-42M')
    expect((await searchPeople({ viewer, name: 'paul' })).found).toEqual([])
    expect(await findPerson({ viewer, key: 'paul' })).toBeNull()
    expect((await findPerson({ viewer, key: ' k7f 42m ' }))?.name).toBe('Paul')
    expect(await findPerson({ viewer: buildViewer({}, ['trainer', '/ccas/']), key: 'K7F-42M' })).toBeNull()
  })

  test('is of another CMCAS: neither her name nor her card finds her', async () => {
    await deskOfLyon()
    const { viewer } = await insertHelper({ id: 'lea', path: essonne })
    await insertCard('odette', 'K7F-42M')
    expect((await searchPeople({ viewer, name: 'odette' })).found).toEqual([])
    expect(await findPerson({ viewer, key: 'K7F-42M' })).toBeNull()
    expect(await findPerson({ viewer, key: 'odette' })).toBeNull()
  })

  test('is never a guest, and after a merge only the path that stayed', async () => {
    const { viewer } = await deskOfLyon()
    await insertPerson({ id: 'guest', name: 'Odile', path: centre, kind: 'guest' })
    await insertPerson({ id: 'odette-2', name: 'Odette', path: centre })
    await insertCard('odette-2', 'K7F-42M')
    const join = await findPerson({ viewer, key: 'odette-2' })
    if (!join) throw new Error('The second path is not at this desk.')
    await joinPaths({ viewer, keep: await odetteAt(viewer), join })
    expect((await searchPeople({ viewer, name: 'od' })).found.map(({ learnerId }) => learnerId)).toEqual(['odette'])
    expect((await findPerson({ viewer, key: 'K7F-42M' }))?.learnerId).toBe('odette')
  })

  test('stops at 20 people, and says that there are others; one letter finds nobody', async () => {
    const { viewer } = await deskOfLyon()
    for (let index = 0; index < 21; index++) {
      await insertPerson({ id: `m-${String(index).padStart(2, '0')}`, name: `Marie-${index}`, path: centre })
    }
    const all = await searchPeople({ viewer, name: 'MARIE' })
    expect([all.found.length, all.more]).toEqual([20, true])
    expect(await searchPeople({ viewer, name: 'm' })).toEqual({ found: [], more: false, tooShort: true })
  })
})

describe('a lost card', () => {
  test('is replaced: the old one opens nothing, the path stays, what it had opened is closed, and she can read it', async () => {
    const { viewer } = await deskOfLyon()
    await append({ ...openStep('l-1-a', '2026-06-14T10:00:00Z'), learnerId: 'odette' })
    const old = await card('odette')
    const thief = await openSession({ learnerId: 'odette', request: requestWith(null), facts: { way: 'card' } })
    const made = await issueCard({ viewer, person: await odetteAt(viewer), code: '7391' })
    expect(await opens(old.words)).toBe('revoked')
    expect(await opens(made?.words ?? [], '7391')).toBe('open')
    expect((await readVisit(requestWith(thief))).viewer).toBeNull()
    expect((await getCourseProgress({ learnerId: 'odette', courseId: 'c-1' })).position?.stepId).toBe('l-1-a')
    expect((await odetteAt(viewer)).reference).toBe(made?.reference)
    expect(await actsOf('odette')).toEqual(['card-issued'])
  })

  test('is taken back while she is away: it opens nothing, and what is open on her own devices stays', async () => {
    const { viewer } = await deskOfLyon()
    const old = await card('odette')
    const phone = await openSession({ learnerId: 'odette', request: requestWith(null), facts: { way: 'card' } })
    expect(await withdrawCard({ viewer, person: await odetteAt(viewer) })).toBe(true)
    expect(await withdrawCard({ viewer, person: await odetteAt(viewer) })).toBe(false)
    expect(await opens(old.words)).toBe('revoked')
    expect((await readVisit(requestWith(phone))).viewer?.learnerId).toBe('odette')
    expect(await actsOf('odette')).toEqual(['card-revoked'])
  })

  test('is not made for somebody of the team', async () => {
    const { viewer } = await deskOfLyon()
    await insertHelper({ id: 'sofia', path: essonne, home: centre })
    const [sofia] = (await searchPeople({ viewer, name: 'sofia' })).found
    if (!sofia) throw new Error('Sofia has her unit here.')
    expect(await issueCard({ viewer, person: sofia, code: '7391' })).toBeNull()
  })
})

test('a record that is opened is told once in a while, whatever the number of forms sent from it', async () => {
  const { viewer } = await deskOfLyon()
  const person = await odetteAt(viewer)
  await openRecord({ viewer, person })
  await openRecord({ viewer, person })
  expect(await actsOf('odette')).toEqual(['record-opened'])
})

test('somebody who comes with nothing leaves with a path and a card, in a unit of the helper’s only', async () => {
  const { viewer } = await deskOfLyon()
  const newcomer = { viewer, name: 'Fatou', code: '4826' }
  expect(await receiveNewcomer({ ...newcomer, unitId: unitIdOf(essonne) })).toBeNull()
  const received = await receiveNewcomer({ ...newcomer, unitId: unitIdOf(centre) })
  expect(await opens(received?.card.words ?? [], '4826')).toBe('open')
  expect((await searchPeople({ viewer, name: 'fatou' })).found[0]?.reference).toBe(received?.card.reference)
})

describe('two paths of one person', () => {
  async function twoPaths() {
    const { viewer } = await deskOfLyon()
    await insertPerson({ id: 'odette-2', name: 'Odette M.', path: centre })
    await append({ ...openStep('l-1-a', '2026-06-14T10:00:00Z'), learnerId: 'odette-2' })
    await insertCard('odette-2', 'K7F-42M')
    return { viewer, person: await odetteAt(viewer), otherReference: 'K7F-42M' }
  }

  test('are compared by the number of their courses, joined under the one that was chosen, and told in the journal', async () => {
    const { viewer, ...two } = await twoPaths()
    const compared = await comparePaths({ viewer, ...two })
    if ('fault' in compared) throw new Error(compared.fault)
    expect([compared.one.courseCount, compared.other.courseCount]).toEqual([0, 1])
    await joinPaths({ viewer, keep: compared.one, join: compared.other })
    expect((await getCourseProgress({ learnerId: 'odette', courseId: 'c-1' })).position?.stepId).toBe('l-1-a')
    expect(await actsOf('odette')).toEqual(['merged', 'merged'])
    expect(await comparePaths({ viewer, ...two })).toEqual({ fault: 'same' })
  })

  test('stay apart where one is of the team, is unknown, or is received elsewhere', async () => {
    const { viewer, person } = await twoPaths()
    await insertPerson({ id: 'rose', path: essonne })
    await insertCard('rose', 'B3N-88Q')
    await insertCard('odette', 'P4R-66T')
    expect(await comparePaths({ viewer, person, otherReference: 'B3N-88Q' })).toEqual({ fault: 'unknown' })
    expect(await comparePaths({ viewer, person, otherReference: '0000' })).toEqual({ fault: 'unknown' })
    expect(await comparePaths({ viewer, person, otherReference: 'P4R-66T' })).toEqual({ fault: 'same' })
    await insertHelper({ id: 'sofia', path: essonne, home: centre })
    const [sofia] = (await searchPeople({ viewer, name: 'sofia' })).found
    if (!sofia) throw new Error('Sofia has her unit here.')
    expect(await comparePaths({ viewer, person: sofia, otherReference: 'P4R-66T' })).toEqual({ fault: 'team' })
  })

  test('go under the account where one has an e-mail, and stay apart where both have one', async () => {
    const { viewer, ...two } = await twoPaths()
    await db().update(learners).set({ kind: 'account' }).where(eq(learners.id, 'odette-2'))
    const compared = await comparePaths({ viewer, ...two })
    expect(compared).toMatchObject({ one: { mayKeep: false }, other: { mayKeep: true } })
    await db().update(learners).set({ kind: 'account' }).where(eq(learners.id, 'odette'))
    expect(await comparePaths({ viewer, person: await odetteAt(viewer), otherReference: 'K7F-42M' })).toEqual({
      fault: 'two-accounts',
    })
  })

  test('are parted again by an administrator of their units, for 30 days, once', async () => {
    const { viewer, ...two } = await twoPaths()
    const compared = await comparePaths({ viewer, ...two })
    if ('fault' in compared) throw new Error(compared.fault)
    await joinPaths({ viewer, keep: compared.one, join: compared.other })
    const ofLyon = buildViewer({ learnerId: 'admin' }, ['admin', lyon])
    const ofEssonne = buildViewer({ learnerId: 'admin-2' }, ['admin', essonne])
    const [merge] = await listRecentMerges(ofLyon)
    const names = { into: { name: 'Odette' }, from: { name: 'Odette M.' } }
    expect(merge).toMatchObject({ canPart: true, byName: 'karim', ...names })
    const mergeId = merge?.id ?? ''
    expect(await listRecentMerges(ofEssonne)).toEqual([])
    expect(await listRecentMerges(viewer)).toEqual([])
    expect(await partPaths({ viewer: ofEssonne, mergeId })).toBe('unknown')
    await db()
      .update(merges)
      .set({ mergedAt: new Date(Date.now() - 31 * 24 * 3_600_000) })
    expect((await listRecentMerges(ofLyon))[0]?.canPart).toBe(false)
    expect(await partPaths({ viewer: ofLyon, mergeId })).toBe('too-late')
    await db().update(merges).set({ mergedAt: new Date() })
    expect(await partPaths({ viewer: ofLyon, mergeId })).toBe('undone')
    expect(await partPaths({ viewer: ofLyon, mergeId })).toBe('unknown')
    expect(await actsOf('odette')).toEqual(['merge-undone', 'merged'])
    expect(await actsOf('odette-2')).toEqual(['merge-undone', 'merged'])
    expect((await getCourseProgress({ learnerId: 'odette-2', courseId: 'c-1' })).position?.stepId).toBe('l-1-a')
  })
})
