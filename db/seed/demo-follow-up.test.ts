import { expect, it } from 'vitest'
import { demoFollowUp } from './demo-follow-up.ts'

const people = demoFollowUp({ lastMonth: '2026-11' })
const finishesOf = ({ courses }: (typeof people)[number]) =>
  courses.flatMap(course => course.finishedAt?.toISOString() ?? []).sort()

it('is the same at each call', () => {
  expect(demoFollowUp({ lastMonth: '2026-11' })).toEqual(people)
})

it('gives 420 people, with an id each', () => {
  expect(new Set(people.map(person => person.id)).size).toBe(420)
})

it('counts 7 and 16 people at the sections that must be hidden', () => {
  const startedAt = (sectionId: string) =>
    people.filter(person => person.sectionId === sectionId && person.courses.some(course => course.startedAt)).length
  expect([startedAt('slvie-saint-orme'), startedAt('slvie-la-turbine'), startedAt('slvie-valclair-centre')]).toEqual([
    7, 16, 124,
  ])
})

it('lets a line be drawn over the six months', () => {
  const months = people.flatMap(person => finishesOf(person)[0]?.slice(0, 7) ?? [])
  const counts = ['06', '07', '08', '09', '10', '11'].map(
    month => months.filter(found => found === `2026-${month}`).length,
  )
  expect(counts).toEqual([17, 29, 18, 44, 62, 85])
})

it('never finishes before starting, nor starts before enrolling, nor leaves the six months', () => {
  for (const { enrolledAt, startedAt, finishedAt } of people.flatMap(person => person.courses)) {
    expect(enrolledAt.toISOString() >= '2026-06-01').toBe(true)
    if (startedAt) expect(startedAt > enrolledAt).toBe(true)
    if (finishedAt) expect(startedAt && finishedAt > startedAt && finishedAt.toISOString() < '2026-12-01').toBe(true)
  }
})

it('leaves to start, in each course of a section that is shown, ten people or nobody', () => {
  const toStart = (sectionId: string, courseId: string) =>
    people
      .filter(person => person.sectionId === sectionId)
      .filter(({ courses }) => courses.some(course => course.courseId === courseId && !course.startedAt)).length
  const shown = ['slvie-valclair-centre', 'slvie-les-tilleuls', 'slvie-barrage-du-lac', 'slvie-agence-nord']
  expect(shown.map(id => [toStart(id, 'c-enjeux'), toStart(id, 'c-mots-de-passe')])).toEqual([
    [16, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ])
})
