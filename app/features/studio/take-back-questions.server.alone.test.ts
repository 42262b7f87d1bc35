import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { buildLibrary, openLibrary } from '#app/content/library/index.server.ts'
import { seal, unseal } from '#app/platform/auth/seal.server.ts'
import { courseFile, coursesOnDisk, easyFile, lessonFile } from '#tests/support/build-courses.ts'
import { buildViewer } from '#tests/support/build-viewer.ts'
import { sharedPool } from '#tests/support/open-site.ts'
import { addQuestions, reviewQuestions } from './add-questions.server.ts'
import { openStudio } from './studio-desk.server.ts'
import { findAdded, takeBackQuestions } from './take-back-questions.server.ts'

vi.mock('#app/features/network/index.server.ts', () => ({ findUnit: async () => null, rootUnitId: 'ccas' }))

vi.setConfig({ testTimeout: 30_000 })

const viewer = buildViewer({ grants: [{ role: 'trainer', unitId: 'ccas', unitPath: '/ccas/' }] })
const wanted = { viewer, courseSlug: 'essai', lessonSlug: 'une' }
const pool = sharedPool()

// No end of line, a Windows one and a mark of its own: what was there must come back to the byte.
const before = [`\uFEFF${lessonFile()}`.replaceAll('\n', '\r\n'), easyFile().trimEnd()]
const names = ['essai/01-une/lesson.mdx', 'essai/01-une/lesson.falc.mdx']

async function openCourse() {
  const disk = coursesOnDisk({
    'essai/course.yaml': courseFile(),
    'essai/02-deux/lesson.mdx': lessonFile({ id: 'l-b', step: 'suite' }),
    ...Object.fromEntries(names.map((name, index) => [name, before[index] ?? ''])),
  })
  await buildLibrary({ ...disk, pool })
  openLibrary(disk.cacheDir)
  openStudio({ ...disk, pool, patienceMs: 0 })
  const files = names.map(name => path.join(disk.coursesDir, name))
  return { ...disk, files, read: () => files.map(file => readFileSync(file, 'utf8')) }
}

/** Adds one question, and says with which ticket it is taken back. */
async function add(id = 'neuve'): Promise<string> {
  const text = lessonFile({ step: id }).split('\n\n').slice(2).join('\n\n')
  const texts = [{ text, isKept: true }]
  const review = await reviewQuestions({ ...wanted, texts })
  const answer = await addQuestions({ ...wanted, texts, stamp: review?.stamp ?? '' })
  if (!answer || !('added' in answer)) throw new Error(JSON.stringify(answer))
  return answer.added.ticket
}

const takeBack = (ticket: string, more: Partial<typeof wanted> = {}) =>
  takeBackQuestions({ ...wanted, ...more, ticket })

test('both texts become again what they were, to the byte; pressed twice, or in two windows, it is done once', async () => {
  const { read } = await openCourse()
  const ticket = await add()
  expect(read().every(text => text.includes('<Etape id="q-neuve"'))).toBe(true)
  expect(await findAdded({ ...wanted, ticket })).toEqual({ ticket, count: 1, isThere: true })
  const answers = await Promise.all([takeBack(ticket), takeBack(ticket)])
  expect([...answers, await takeBack(ticket)]).toEqual(Array(3).fill('taken-back'))
  expect(read()).toEqual(before)
  expect(await findAdded({ ...wanted, ticket })).toEqual({ ticket, count: 1, isThere: false })
})

test('of two additions the last is taken back first, then the one before', async () => {
  const { read } = await openCourse()
  const first = await add()
  const between = read()
  const second = await add('autre')
  expect(await findAdded({ ...wanted, ticket: first })).toBeNull()
  expect(await takeBack(first)).toEqual({ refused: 'changed' })
  expect(await takeBack(second)).toBe('taken-back')
  expect(read()).toEqual(between)
  expect(await takeBack(first)).toBe('taken-back')
  expect(read()).toEqual(before)
})

test('where either text has changed by a letter since, nothing is touched', async () => {
  for (const index of [0, 1]) {
    const { files, read } = await openCourse()
    const ticket = await add()
    writeFileSync(files[index] ?? '', `${read()[index]}!`)
    const changed = read()
    expect(await takeBack(ticket)).toEqual({ refused: 'changed' })
    expect(read()).toEqual(changed)
    expect(await findAdded({ ...wanted, ticket })).toBeNull()
  }
})

test('a lesson or a twin that is gone meanwhile stays gone', async () => {
  for (const index of [0, 1]) {
    const { files } = await openCourse()
    const ticket = await add()
    rmSync(files[index] ?? '')
    const other = readFileSync(files[1 - index] ?? '', 'utf8')
    expect(await takeBack(ticket)).toEqual({ refused: 'changed' })
    expect(existsSync(files[index] ?? '')).toBe(false)
    expect(readFileSync(files[1 - index] ?? '', 'utf8')).toBe(other)
  }
})

test('a ticket serves for its lesson only, and for those who may write in it', async () => {
  const { read } = await openCourse()
  const ticket = await add()
  const added = read()
  expect(await takeBack(ticket, { lessonSlug: 'deux' })).toEqual({ refused: 'changed' })
  expect(await takeBack(ticket, { lessonSlug: 'partie' })).toBeNull()
  const stranger = buildViewer({ grants: [{ role: 'trainer', unitId: 'cmcas-nice', unitPath: '/ccas/cmcas-nice/' }] })
  expect(await takeBack(ticket, { viewer: stranger })).toBeNull()
  expect(await findAdded({ ...wanted, viewer: stranger, ticket })).toBeNull()
  expect(read()).toEqual(added)
})

test('a ticket that was made or changed by hand, or sealed for something else, takes nothing', async () => {
  const { read } = await openCourse()
  const ticket = await add()
  const added = read()
  const said = unseal(ticket) ?? ''
  const inClear = Buffer.from(said.replace(/"lengths":\[\d+/, '"lengths":[3')).toString('base64url')
  const others = ['{"state":"a"}', 'JBSWY3DPEHPK3PXP', JSON.stringify(JSON.parse(said).addedQuestions)].map(seal)
  for (const forged of ['', 'x', said, inClear, `${ticket.slice(0, -4)}AAAA`, ticket.slice(1), ...others]) {
    expect(await takeBack(forged)).toEqual({ refused: 'unknown' })
    expect(await findAdded({ ...wanted, ticket: forged })).toBeNull()
  }
  expect(read()).toEqual(added)
})

test('a folder that is closed since says so, and keeps the questions', async () => {
  // Whoever is root writes everywhere.
  if (process.getuid?.() === 0) return
  const { files, read } = await openCourse()
  const ticket = await add()
  const added = read()
  const folder = path.dirname(files[0] ?? '')
  chmodSync(folder, 0o555)
  onTestFinished(() => chmodSync(folder, 0o755))
  expect(await takeBack(ticket)).toEqual({ refused: 'unwritable' })
  expect(read()).toEqual(added)
})
