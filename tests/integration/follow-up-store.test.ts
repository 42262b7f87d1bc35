import { beforeEach, describe, expect, test } from 'vitest'
import { followUpCsv, getFollowUp } from '#app/features/reporting/index.server.ts'
import type { FollowUpUnit, PeriodId } from '#app/features/reporting/index.ts'
import { db } from '#db'
import { courseCounts, units } from '#db/schema'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const asOf = new Date('2026-11-23T09:00:00Z')
const courseTitles = new Map([
  ['c-1', 'Déjouer les arnaques'],
  ['c-2', '=Premiers gestes'],
])
const ccas: FollowUpUnit = { id: 'ccas', kind: 'ccas', name: 'CCAS', path: '/ccas/', parentId: null, demo: true }
const valclair = cmcas('valclair')
const nord = section('nord', valclair)

function cmcas(id: string): FollowUpUnit {
  return { id, kind: 'cmcas', name: `CMCAS ${id}`, path: `/ccas/${id}/`, parentId: 'ccas', demo: true }
}

function section(id: string, { id: parentId, path }: FollowUpUnit): FollowUpUnit {
  return { id, kind: 'slvie', name: `SLVie ${id}`, path: `${path}${id}/`, parentId, demo: true }
}

async function insertUnits(...given: (FollowUpUnit & { mergedIntoId?: string })[]): Promise<void> {
  await db()
    .insert(units)
    .values(given.map(unit => ({ ...unit, active: !unit.mergedIntoId, verified: true })))
}

/** Counts people who started in one month and, of them, finished in another. */
async function count({
  unitId,
  courseId = '',
  started = ['2026-06', 0],
  finished = ['2026-09', 0],
  toStart = 0,
}: {
  unitId: string
  courseId?: string
  started?: [string, number]
  finished?: [string, number]
  /** Enrolled in the same month as the others start, and no more. */
  toStart?: number
}): Promise<void> {
  const add = (more: { month: string; enrolled: number; started: number; finished: number }) =>
    db()
      .insert(courseCounts)
      .values({ unitId, courseId, ...more })
  await add({ month: started[0], enrolled: started[1] + toStart, started: started[1], finished: 0 })
  await add({ month: finished[0], enrolled: 0, started: 0, finished: finished[1] })
}

function read(
  unit: FollowUpUnit,
  { period = 'six-mois' as PeriodId, courseId = null as string | null, threshold = 10 } = {},
) {
  return getFollowUp({ unit, period, courseId, courseTitles, asOf, threshold })
}

describe('the page of a CMCAS', () => {
  beforeEach(async () => {
    await insertUnits(
      ccas,
      valclair,
      nord,
      section('sud', valclair),
      section('est', valclair),
      section('ouest', valclair),
    )
    await count({ unitId: 'nord', started: ['2026-06', 60], finished: ['2026-09', 40] })
    await count({ unitId: 'sud', started: ['2026-07', 50], finished: ['2026-10', 30] })
  })

  test('sums people of every section, largest first, and keeps those where nobody has started', async () => {
    const page = await read(valclair)
    expect(page.facts).toEqual({ started: 110, finished: 70, onTheWay: 40 })
    expect(page.sections).toEqual([
      { id: 'nord', name: 'SLVie nord', figures: { started: 60, finished: 40, onTheWay: 20 } },
      { id: 'sud', name: 'SLVie sud', figures: { started: 50, finished: 30, onTheWay: 20 } },
      { id: 'est', name: 'SLVie est', figures: { started: 0, finished: 0, onTheWay: 0 } },
      { id: 'ouest', name: 'SLVie ouest', figures: { started: 0, finished: 0, onTheWay: 0 } },
    ])
  })

  test('hides a small section with a second one, on their own pages too', async () => {
    await count({ unitId: 'est', started: ['2026-08', 6], finished: ['2026-09', 2] })
    const page = await read(valclair)
    expect(page.sections?.filter(row => !row.figures).map(row => row.id)).toEqual(['est', 'sud'])
    expect(page.facts?.started).toBe(116)
    expect((await read(section('sud', valclair))).facts).toBeNull()
    expect((await read(nord)).facts).toEqual({ started: 60, finished: 40, onTheWay: 20 })
  })

  test('gives a row to the people attached to no section', async () => {
    await count({ unitId: 'valclair', started: ['2026-08', 30], finished: ['2026-09', 10] })
    const page = await read(valclair)
    expect(page.facts?.started).toBe(140)
    expect(page.sections).toContainEqual({
      id: 'valclair',
      name: 'Sans SLVie',
      figures: { started: 30, finished: 10, onTheWay: 20 },
    })
  })

  test('counts a merged section where it went', async () => {
    await insertUnits({ ...section('vieux-nord', valclair), mergedIntoId: 'nord' })
    await count({ unitId: 'vieux-nord', started: ['2026-06', 12], finished: ['2026-10', 0] })
    const page = await read(valclair)
    expect(page.sections?.[0]?.figures).toEqual({ started: 72, finished: 40, onTheWay: 32 })
    expect(page.sections?.map(row => row.id)).not.toContain('vieux-nord')
  })

  test('leaves out the running month and those who had finished before the period', async () => {
    await count({ unitId: 'nord', started: ['2026-11', 90], finished: ['2026-03', 0] })
    await count({ unitId: 'sud', started: ['2025-01', 25], finished: ['2025-02', 25] })
    expect((await read(valclair)).facts).toEqual({ started: 110, finished: 70, onTheWay: 40 })
  })

  test('adds to twelve months those who finished in their first half', async () => {
    await count({ unitId: 'nord', started: ['2026-01', 15], finished: ['2026-02', 15] })
    expect((await read(valclair)).facts?.started).toBe(110)
    expect((await read(valclair, { period: 'douze-mois' })).facts).toEqual({ started: 125, finished: 85, onTheWay: 40 })
  })

  test('hides the twelve months that a small group tells apart from the six', async () => {
    await count({ unitId: 'nord', started: ['2026-01', 3], finished: ['2026-02', 3] })
    expect((await read(valclair)).facts?.started).toBe(110)
    expect((await read(valclair, { period: 'douze-mois' })).facts).toBeNull()
  })

  test('reads one course, and all of them where nobody knows it', async () => {
    await count({ unitId: 'nord', courseId: 'c-1', started: ['2026-06', 40], finished: ['2026-09', 30] })
    const page = await read(valclair, { courseId: 'c-1' })
    expect(page.course).toEqual({ id: 'c-1', title: 'Déjouer les arnaques' })
    expect(page.facts).toEqual({ started: 40, finished: 30, onTheWay: 10 })
    expect(page.courses).toEqual([{ id: 'c-1', name: 'Déjouer les arnaques', figures: page.facts }])
    expect((await read(valclair, { courseId: 'nobody-knows' })).course).toBeNull()
  })

  test('writes the export with the same mask, and no cell that a spreadsheet would run', async () => {
    await count({ unitId: 'est', started: ['2026-08', 6], finished: ['2026-09', 2] })
    await count({ unitId: 'nord', courseId: 'c-2', started: ['2026-06', 40], finished: ['2026-09', 30] })
    const csv = followUpCsv({ followUp: await read(valclair), asOf })
    expect(csv.startsWith('\uFEFFSuivi;CMCAS valclair\r\n')).toBe(true)
    expect(csv).toContain('SLVie nord;60;40;20\r\n')
    expect(csv).toContain('SLVie est;caché;caché;caché\r\n')
    expect(csv).toContain('SLVie sud;caché;caché;caché\r\n')
    expect(csv).toContain("\r\n'=Premiers gestes;40;30;10")
    expect(csv).toContain('lundi 23 novembre 2026')
    expect(csv).toContain('moins de 10 personnes')
  })

  test('refuses a threshold under 5', async () => {
    await expect(read(valclair, { threshold: 4 })).rejects.toThrow(RangeError)
  })
})

test('a unit where nobody has begun shows no figure and no error', async () => {
  await insertUnits(ccas, valclair, nord)
  const page = await read(valclair)
  expect(page).toMatchObject({ facts: null, trend: null, courses: [] })
  expect((await read(ccas)).facts).toBeNull()
})

test('the months are drawn where each holds 10 people and is 10 away from the next', async () => {
  await insertUnits(ccas, valclair, nord, section('sud', valclair))
  await count({ unitId: 'nord', started: ['2026-01', 400] })
  const add = (month: string, finished: number) =>
    db().insert(courseCounts).values({ unitId: 'sud', courseId: '', month, enrolled: 0, started: 0, finished })
  const given: [string, number][] = [
    ['2026-05', 18],
    ['2026-06', 30],
    ['2026-07', 19],
    ['2026-08', 46],
    ['2026-10', 89],
  ]
  for (const [month, finished] of given) await add(month, finished)
  expect((await read(valclair)).trend).toBeNull()
  await add('2026-09', 66)
  const drawn = (await read(valclair)).trend
  expect(drawn?.months.map(month => month.finished)).toEqual([18, 30, 19, 46, 66, 89])
  expect(drawn?.months[0]?.month).toBe('2026-05')
  expect((await read(ccas)).trend).toEqual(drawn)
  expect((await read(valclair, { threshold: 12 })).trend).toBeNull()
})

test('the network shows each CMCAS as its own page does, and sums what it shows', async () => {
  const others = [cmcas('lyon'), cmcas('gironde'), cmcas('nice')]
  await insertUnits(ccas, valclair, nord, ...others)
  await count({ unitId: 'nord', started: ['2026-06', 60], finished: ['2026-09', 40] })
  await count({ unitId: 'lyon', started: ['2026-06', 45], finished: ['2026-10', 25] })
  await count({ unitId: 'gironde', started: ['2026-06', 7], finished: ['2026-10', 3] })
  const page = await read(ccas)
  expect(page.facts).toEqual({ started: 105, finished: 65, onTheWay: 40 })
  expect(page.sections?.map(row => [row.id, row.figures?.started ?? null])).toEqual([
    ['valclair', 60],
    ['lyon', 45],
    ['nice', 0],
    ['gironde', null],
  ])
})
