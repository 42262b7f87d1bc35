import { beforeEach, describe, expect, test } from 'vitest'
import { followUpCsv, getFollowUp } from '#app/features/reporting/index.server.ts'
import type { FollowUpUnit, PeriodId } from '#app/features/reporting/index.ts'
import { db } from '#db'
import { courseCounts } from '#db/schema'
import { ccas, cmcas, count, insertUnits, nord, section, valclair } from '#tests/support/count-follow-up.ts'
import { useFreshDatabase } from '#tests/support/fresh-database.ts'

useFreshDatabase()

const asOf = new Date('2026-11-23T09:00:00Z')
const courseTitles = new Map([
  ['c-1', 'Déjouer les arnaques'],
  ['c-2', '=Premiers gestes'],
])
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
    expect(page.facts).toEqual({ enrolled: 110, started: 110, finished: 70, onTheWay: 40 })
    expect(page.sections).toEqual([
      { id: 'nord', name: 'SLVie nord', figures: { enrolled: 60, started: 60, finished: 40, onTheWay: 20 } },
      { id: 'sud', name: 'SLVie sud', figures: { enrolled: 50, started: 50, finished: 30, onTheWay: 20 } },
      { id: 'est', name: 'SLVie est', figures: { enrolled: 0, started: 0, finished: 0, onTheWay: 0 } },
      { id: 'ouest', name: 'SLVie ouest', figures: { enrolled: 0, started: 0, finished: 0, onTheWay: 0 } },
    ])
  })

  test('hides a small section with a second one, on their own pages too', async () => {
    await count({ unitId: 'est', started: ['2026-08', 6], finished: ['2026-09', 2] })
    const page = await read(valclair)
    expect(page.sections?.filter(row => !row.figures).map(row => row.id)).toEqual(['est', 'sud'])
    expect(page.facts?.started).toBe(116)
    expect((await read(section('sud', valclair))).facts).toBeNull()
    expect((await read(nord)).facts).toEqual({ enrolled: 60, started: 60, finished: 40, onTheWay: 20 })
  })

  test('gives a row to the people attached to no section', async () => {
    await count({ unitId: 'valclair', started: ['2026-08', 30], finished: ['2026-09', 10] })
    const page = await read(valclair)
    expect(page.facts?.started).toBe(140)
    expect(page.sections).toContainEqual({
      id: 'valclair',
      name: 'Sans SLVie',
      figures: { enrolled: 30, started: 30, finished: 10, onTheWay: 20 },
    })
  })

  test('counts a merged section where it went', async () => {
    await insertUnits({ ...section('vieux-nord', valclair), mergedIntoId: 'nord' })
    await count({ unitId: 'vieux-nord', started: ['2026-06', 12], finished: ['2026-10', 0] })
    const page = await read(valclair)
    expect(page.sections?.[0]?.figures).toEqual({ enrolled: 72, started: 72, finished: 40, onTheWay: 32 })
    expect(page.sections?.map(row => row.id)).not.toContain('vieux-nord')
  })

  test('leaves out the running month and those who had finished before the period', async () => {
    await count({ unitId: 'nord', started: ['2026-11', 90], finished: ['2026-03', 0] })
    await count({ unitId: 'sud', started: ['2025-01', 25], finished: ['2025-02', 25] })
    expect((await read(valclair)).facts).toEqual({ enrolled: 110, started: 110, finished: 70, onTheWay: 40 })
  })

  test('adds to twelve months those who finished in their first half', async () => {
    await count({ unitId: 'nord', started: ['2026-01', 15], finished: ['2026-02', 15] })
    expect((await read(valclair)).facts?.started).toBe(110)
    expect((await read(valclair, { period: 'douze-mois' })).facts).toEqual({
      enrolled: 125,
      started: 125,
      finished: 85,
      onTheWay: 40,
    })
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
    expect(page.facts).toEqual({ enrolled: null, started: 40, finished: 30, onTheWay: 10 })
    expect(page.courses).toEqual([{ id: 'c-1', name: 'Déjouer les arnaques', figures: page.facts }])
    expect((await read(valclair, { courseId: 'nobody-knows' })).course).toBeNull()
  })

  test('writes the export with the same mask, and no cell that a spreadsheet would run', async () => {
    await count({ unitId: 'est', started: ['2026-08', 6], finished: ['2026-09', 2] })
    await count({ unitId: 'nord', courseId: 'c-2', started: ['2026-06', 40], finished: ['2026-09', 30] })
    const csv = followUpCsv({ followUp: await read(valclair), asOf })
    expect(csv.startsWith('\uFEFFSuivi;CMCAS valclair\r\n')).toBe(true)
    expect(csv).toContain('SLVie nord;60;60;40;20\r\n')
    expect(csv).toContain('SLVie est;caché;caché;caché;caché\r\n')
    expect(csv).toContain('SLVie sud;caché;caché;caché;caché\r\n')
    expect(csv).toContain("\r\n'=Premiers gestes;caché;40;30;10")
    expect(csv).toContain('lundi 23 novembre 2026')
    expect(csv).toContain('moins de 10 personnes')
  })

  test('counts those who are enrolled and have not started, and no one else', async () => {
    await count({ unitId: 'nord', started: ['2026-03', 0], finished: ['2026-02', 0], toStart: 12 })
    await count({ unitId: 'sud', started: ['2026-11', 0], finished: ['2026-02', 0], toStart: 50 })
    const page = await read(valclair)
    expect(page.facts).toEqual({ enrolled: 122, started: 110, finished: 70, onTheWay: 40 })
    expect(page.sections?.map(row => row.figures?.enrolled)).toEqual([72, 50, 0, 0])
    expect((await read(nord)).facts?.enrolled).toBe(72)
    expect(followUpCsv({ followUp: page, asOf })).toContain('SLVie nord;72;60;40;20\r\n')
    expect(followUpCsv({ followUp: page, asOf })).not.toContain('est cachée en entier')
  })

  test('hides the whole column, and no row, where a few are enrolled and have not started', async () => {
    await count({ unitId: 'nord', started: ['2026-03', 0], finished: ['2026-02', 0], toStart: 12 })
    await count({ unitId: 'sud', started: ['2026-03', 0], finished: ['2026-02', 0], toStart: 3 })
    const page = await read(valclair)
    expect(page.facts).toEqual({ enrolled: null, started: 110, finished: 70, onTheWay: 40 })
    expect(page.sections?.map(row => row.figures?.started)).toEqual([60, 50, 0, 0])
    expect(page.sections?.map(row => row.figures?.enrolled)).toEqual([null, null, null, null])
    expect((await read(nord)).facts?.enrolled).toBeNull()
    const csv = followUpCsv({ followUp: page, asOf })
    expect(csv).toContain('SLVie nord;caché;60;40;20\r\n')
    expect(csv).toContain('est cachée en entier')
  })

  test('hides it on the page of a section for all courses, where one course hides it', async () => {
    await count({ unitId: 'nord', started: ['2026-03', 0], finished: ['2026-02', 0], toStart: 30 })
    for (const unitId of ['nord', 'sud']) {
      await count({ unitId, courseId: 'c-1', started: ['2026-06', 40], finished: ['2026-09', 20], toStart: 11 })
      await count({ unitId, courseId: 'c-2', started: ['2026-06', 40], finished: ['2026-09', 20], toStart: 8 })
    }
    expect((await read(valclair)).courses.map(row => row.figures?.enrolled)).toEqual([96, 102])
    expect((await read(valclair, { courseId: 'c-1' })).facts?.enrolled).toBe(102)
    expect((await read(valclair, { courseId: 'c-2' })).facts?.enrolled).toBeNull()
    expect((await read(nord)).courses.map(row => row.figures?.enrolled)).toEqual([null, null])
    expect((await read(nord, { courseId: 'c-1' })).facts?.enrolled).toBe(51)
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
  expect(page.facts).toEqual({ enrolled: null, started: 105, finished: 65, onTheWay: 40 })
  expect(page.sections?.map(row => [row.id, row.figures?.started ?? null])).toEqual([
    ['valclair', 60],
    ['lyon', 45],
    ['nice', 0],
    ['gironde', null],
  ])
})

test('the network says who is enrolled where each CMCAS that it shows does so', async () => {
  const lyon = cmcas('lyon')
  await insertUnits(ccas, valclair, nord, section('sud', valclair), lyon, cmcas('nice'))
  await count({ unitId: 'nord', started: ['2026-06', 60], finished: ['2026-09', 40], toStart: 15 })
  await count({ unitId: 'sud', started: ['2026-06', 45], finished: ['2026-10', 25], toStart: 10 })
  await count({ unitId: 'lyon', started: ['2026-06', 45], finished: ['2026-10', 25], toStart: 20 })
  const page = await read(ccas)
  expect(page.facts).toEqual({ enrolled: 195, started: 150, finished: 90, onTheWay: 60 })
  expect(page.sections?.map(row => [row.id, row.figures?.enrolled])).toEqual([
    ['valclair', 130],
    ['lyon', 65],
    ['nice', 0],
  ])
  await count({ unitId: 'sud', started: ['2026-03', 0], finished: ['2026-02', 0], toStart: 50 })
  await count({ unitId: 'nord', started: ['2026-03', 0], finished: ['2026-02', 0], toStart: -8 })
  expect((await read(valclair)).facts?.enrolled).toBeNull()
  expect((await read(ccas)).sections?.map(row => row.figures?.enrolled)).toEqual([null, null, null])
})
