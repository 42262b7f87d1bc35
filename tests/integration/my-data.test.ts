import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { openLibrary } from '#app/content/library/index.server.ts'
import { logAccess } from '#app/features/identity/index.server.ts'
import { mergeLearners, pictureOfProgress, rebuildProgress } from '#app/features/learning/index.server.ts'
import {
  closeMyDevice,
  correctMyData,
  eraseLearner,
  gatherMyData,
  isErased,
  listMyDevices,
  myDataJsonSchema,
} from '#app/features/my-data/index.server.ts'
import { openSession } from '#app/platform/auth/sessions.server.ts'
import { newId } from '#app/platform/ids.ts'
import { readOwnVisit } from '#app/routes/own-data.server.ts'
import { db } from '#db'
import * as schema from '#db/schema'
import { buildEvent, insertLearner } from '#tests/support/build-learning.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'
import { append, course, openStep, requirements, right } from '#tests/support/learning-acts.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

useFreshDatabase()
beforeEach(() => openLibrary(temporaryFolder()))

const at = new Date('2026-06-20T12:00:00Z')
const secrets = ['secret-of-card', 'words-of-card', 'code-of-card', 'hash-of-password', 'sealed-secret', 'id-of-karim']

async function karim(): Promise<void> {
  await insertLearner({ id: 'id-of-karim' })
  await db().update(schema.learners).set({ displayName: 'Karim' }).where(eq(schema.learners.id, 'id-of-karim'))
  await db()
    .insert(schema.grants)
    .values({ learnerId: 'id-of-karim', role: 'helper', unitId: 'slvie-1', createdAt: at })
}

// Odette has one of everything that the schema can keep of somebody.
async function odette(): Promise<void> {
  await karim()
  await insertLearner()
  await insertLearner({ id: 'guest', unitId: null })
  const mine = { learnerId: 'learner-1' }
  const byKarim = { helperId: 'id-of-karim', helperName: 'Karim' }
  await db().update(schema.learners).set({ displayName: 'Odette' }).where(eq(schema.learners.id, 'learner-1'))
  await append(openStep('l-1-a', '2026-06-14T10:00:00Z'))
  await append(
    buildEvent({ kind: 'answered', exerciseId: 'l-1-q', stepId: 'l-1-b', payload: right, enteredById: 'id-of-karim' }),
  )
  await append({ ...openStep('l-2-a', '2026-06-13T10:00:00Z'), learnerId: 'guest' })
  await mergeLearners({ fromId: 'guest', intoId: 'learner-1', byId: 'id-of-karim', courses: [course] })
  await db()
    .insert(schema.accessCards)
    .values({
      id: newId(),
      ...mine,
      reference: 'AB12',
      secretHash: 'secret-of-card',
      wordsHash: 'words-of-card',
      codeHash: 'code-of-card',
      createdAt: at,
      issuedById: 'id-of-karim',
    })
  await db()
    .insert(schema.credentials)
    .values({ ...mine, email: 'odette@exemple.example', passwordHash: 'hash-of-password', updatedAt: at })
  await db()
    .insert(schema.secondFactors)
    .values({ ...mine, secretSealed: 'sealed-secret', confirmedAt: at })
  await db()
    .insert(schema.externalIdentities)
    .values({ ...mine, issuer: 'i', subject: 's', linkedAt: at })
  await db()
    .insert(schema.devices)
    .values({ id: newId(), ...mine, publicKey: { kty: 'EC' }, createdAt: at })
  const workshop = { id: 'w-1', unitId: 'slvie-1', helperId: 'id-of-karim', title: 'Mardi', code: 'ABCDEF' }
  await db()
    .insert(schema.workshops)
    .values({ ...workshop, startsAt: at, expiresAt: at })
  await db()
    .insert(schema.participants)
    .values({ id: 'p-1', workshopId: 'w-1', ...mine, firstName: 'Odette', joinedAt: at, helpAskedAt: at })
  const run = { scenarioHash: 'h', gestures: [{ type: 'type-code', verdict: 'right' }], revision: 1 }
  const sheet = { courseId: 'c-1', lessonId: 'l-1', lessonHash: 'h', sheetNumber: 1, stepIds: [], exerciseIds: [] }
  await db()
    .insert(schema.paperSheets)
    .values({ code: 'F-1', ...sheet, ...mine, printedAt: at })
  await db()
    .insert(schema.simulatorRuns)
    .values({ ...mine, courseId: 'c-1', exerciseId: 's-1', ...run, startedAt: at, updatedAt: at })
  await db()
    .insert(schema.attestations)
    .values({
      id: newId(),
      ...mine,
      code: '7KMP3NWX04CF',
      name: 'Odette',
      courseId: 'c-1',
      courseTitle: 'Un cours',
      objectives: [],
      finishedAt: at,
      issuedAt: at,
      issuedById: 'id-of-karim',
    })
  await db()
    .insert(schema.assistances)
    .values({ id: 'as-1', ...mine, ...byKarim, startedAt: at, endsAt: at })
  await logAccess({
    ...mine,
    actorId: 'id-of-karim',
    actorName: 'Karim',
    act: 'card-issued',
    detail: { carte: 'AB12' },
  })
  for (const learnerId of ['learner-1', 'guest'])
    await openSession({ learnerId, request: new Request('http://127.0.0.1/'), facts: { way: 'card' } })
}

describe('all that is kept of a person', () => {
  test('is told whole, fits its own schema, and holds no secret and nobody else’s identifier', async () => {
    await odette()
    const data = await gatherMyData('guest')
    // The formats are held by patterns too, so nothing more is needed to check them.
    const fits = new Ajv2020({ validateFormats: false }).compile(myDataJsonSchema('https://exemple.fr'))
    expect(fits(JSON.parse(JSON.stringify(data))), JSON.stringify(fits.errors)).toBe(true)
    expect(data?.person).toMatchObject({
      firstName: 'Odette',
      unit: { id: 'slvie-1', name: 'slvie-1' },
      email: 'odette@exemple.example',
    })
    const empty = Object.entries(data ?? {}).filter(([, value]) => Array.isArray(value) && value.length === 0)
    expect(empty).toEqual([])
    expect(data?.courses[0]?.lessons.map(lesson => lesson.lessonId)).toEqual(['l-2', 'l-1'])
    expect(data?.devices).toHaveLength(2)
    expect(data?.answers[0]?.enteredBy).toEqual({ name: 'Karim', role: 'helper' })
    expect(data?.accesses[0]).toMatchObject({ by: { name: 'Karim', role: 'helper' }, act: 'card-issued' })
    const text = JSON.stringify(data)
    for (const secret of secrets) expect(text).not.toContain(secret)
  })

  test('is corrected by her, and the counts of the units follow', async () => {
    await odette()
    await insertLearner({ id: 'neighbour', unitId: 'slvie-2' })
    const change = { learnerId: 'learner-1', firstName: 'Odile' }
    expect(await correctMyData({ ...change, unitId: 'slvie-2' })).toBe('corrected')
    expect(await correctMyData({ ...change, unitId: 'nowhere' })).toBe('unknown-unit')
    expect((await gatherMyData('learner-1'))?.person).toMatchObject({ firstName: 'Odile', unit: { id: 'slvie-2' } })
    const picture = await pictureOfProgress()
    expect(picture.courseCounts?.every(row => String(row).includes('slvie-2'))).toBe(true)
    await rebuildProgress({ requirementsOf: () => requirements })
    expect(await pictureOfProgress()).toEqual(picture)
  })

  test('names the devices of all her paths, which she alone can close', async () => {
    await odette()
    const [first] = await listMyDevices('learner-1')
    await closeMyDevice({ learnerId: 'id-of-karim', idHash: first?.idHash ?? '' })
    expect(await listMyDevices('learner-1')).toHaveLength(2)
    await closeMyDevice({ learnerId: 'learner-1', idHash: first?.idHash ?? '' })
    expect(await listMyDevices('guest')).toHaveLength(1)
  })
})

test('a helper who acts for her, with her consent, can’t open her data', async () => {
  await karim()
  await insertLearner()
  const assistance = { id: 'as-2', learnerId: 'learner-1', helperId: 'id-of-karim', helperName: 'Karim', startedAt: at }
  await db()
    .insert(schema.assistances)
    .values({ ...assistance, endsAt: new Date(Date.now() + 60_000) })
  const visitOf = async (assistanceId: string | null) => {
    const request = new Request('http://127.0.0.1/')
    const cookie = await openSession({ learnerId: 'id-of-karim', request, facts: { way: 'password', assistanceId } })
    return readOwnVisit(new Request('http://127.0.0.1/', { headers: { cookie: cookie.split(';')[0] ?? '' } }))
  }
  await expect(visitOf('as-2')).rejects.toMatchObject({ status: 403 })
  expect((await visitOf(null)).viewer?.learnerId).toBe('id-of-karim')
})

describe('erasing', () => {
  test('leaves nothing that names her or leads to her, whichever path she came by; the counts stay', async () => {
    await odette()
    const { courseCounts } = await pictureOfProgress()
    expect(await eraseLearner({ learnerId: 'guest', at })).toBe('erased')
    expect((await pictureOfProgress()).courseCounts).toEqual(courseCounts)
    const picture = await pictureOfProgress()
    await rebuildProgress({ requirementsOf: () => requirements })
    expect(await pictureOfProgress()).toEqual(picture)
    const { units, learners, events, ...others } = schema
    for (const [name, table] of Object.entries({ learners, events, ...others })) {
      const text = JSON.stringify(await db().select().from(table))
      expect(text, name).not.toMatch(/learner-1|"guest"|Odette|odette/)
    }
    expect(await db().select().from(schema.participants)).toMatchObject([{ id: 'p-1', helpAskedAt: null }])
    expect(await gatherMyData('learner-1')).toBeNull()
    expect([await isErased('guest'), await isErased('learner-1'), await isErased('id-of-karim')]).toEqual([
      true,
      true,
      false,
    ])
    const hashes = await db().select().from(schema.erasures)
    expect(hashes.map(row => row.learnerIdHash)).toContain(createHash('sha256').update('learner-1').digest('hex'))
  })

  test('is refused to the last administrator of the tree, until there is another', async () => {
    await insertLearner()
    const grant = { role: 'admin' as const, unitId: 'slvie-1', createdAt: at }
    await db()
      .insert(schema.grants)
      .values({ learnerId: 'learner-1', ...grant })
    expect(await eraseLearner({ learnerId: 'learner-1', at })).toBe('last-admin')
    expect(await gatherMyData('learner-1')).not.toBeNull()
    await insertLearner({ id: 'other' })
    await db()
      .insert(schema.grants)
      .values({ learnerId: 'other', ...grant })
    expect(await eraseLearner({ learnerId: 'learner-1', at })).toBe('erased')
  })
})
