import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { progressBetween } from './changes.ts'
import { items } from './items.ts'
import { pathFrom, pathOf } from './path.ts'
import { plannedCourses } from './planned-courses.ts'
import type { Answers } from './scoring.ts'

const bestOf = (codes: string[]): Answers =>
  Object.fromEntries(
    items
      .filter(({ code }) => codes.includes(code))
      .map(({ code, choices }) => [code, choices.find(({ points }) => points === 2)?.code ?? '']),
  )
const all = items.map(({ code }) => code)
const path = (answers: Answers) => pathFrom(pathOf(answers))

test('a course that is on line under its title in the catalogue is found at its address', () => {
  const written = readdirSync('courses', { withFileTypes: true }).filter(entry => entry.isDirectory())
  const slugs = new Map(
    written.flatMap(({ name }) => {
      const file = `courses/${name}/course.yaml`
      const title = existsSync(file) ? readFileSync(file, 'utf8').match(/^titre: "?(.+?)"?$/m)?.[1] : null
      return title ? [[title.replaceAll("'", '’'), name] as const] : []
    }),
  )
  const found = Object.values(plannedCourses).filter(({ title }) => slugs.has(title))
  expect(found.length).toBeGreaterThanOrEqual(4)
  for (const { title, slug } of found) expect(slug).toBe(slugs.get(title))
  for (const { nearest } of Object.values(plannedCourses)) {
    if (nearest) expect([...slugs.values()]).toContain(nearest)
  }
})

test('a wish that she does well already is told, and not proposed', () => {
  const sure = { ...bestOf(all), wish: 'write' }
  expect(path(sure)).toMatchObject({ courses: [], knownWish: 'C3', saidNothing: false })
  expect(path({ ...sure, '8': 'not-yet' })).toMatchObject({
    courses: [{ course: 'C3', reason: 'wish' }],
    knownWish: null,
  })
  expect(path({ ...sure, wish: 'nothing' }).knownWish).toBeNull()
})

test('where the questions end early, what stands after the end says nothing: on paper, or before she changed an answer', () => {
  const second = { '5': 'not-yet', '6': 'pass', '7': 'pass', '8': 'not-yet', '9': 'not-yet' }
  const early = { ...bestOf(all), ...second, wish: 'papers' }
  expect(path(early)).toMatchObject({
    courses: [
      { course: 'C2', reason: 'before-wish' },
      { course: 'C3', reason: 'before-wish' },
    ],
    known: ['C1'],
    knownWish: null,
  })
})

test('where she answered no item, nothing is said of what she knows', () => {
  expect(path({ device: 'phone', wish: 'nothing' })).toMatchObject({ courses: [], known: [], saidNothing: true })
  expect(path({ '1': 'pass' }).saidNothing).toBe(false)
})

test('a path holds codes alone, and a course of it is proposed or known, never both', () => {
  const kept = pathOf({ ...bestOf(all), '13': 'b', wish: 'scams' })
  const { courses, known } = pathFrom(kept)
  expect(courses).toEqual([{ course: 'C5', reason: 'wish' }])
  expect(known).not.toContain('C5')
  expect(known).toHaveLength(10)
  expect(JSON.stringify(kept)).not.toMatch(/\d{2,}%|points|level|D[012]/)
})

test('with no answer kept, only a course that she knows now, or has but to review, has grown', () => {
  const weak = { ...bestOf(all), '13': 'b', '8': 'not-yet', '9': 'not-yet', wish: 'write' }
  const before = path(weak)
  expect(before.courses.map(({ course }) => course)).toEqual(['C3', 'C5'])
  const gone = path({ ...weak, wish: 'nothing' })
  expect(progressBetween(before, gone)).toEqual({ nowKnown: [], toReview: [] })
  expect(progressBetween(before, path({ ...bestOf(all), '8': 'helped', '9': 'helped' }))).toEqual({
    nowKnown: ['C5'],
    toReview: [],
  })
  expect(progressBetween(gone, path({ ...bestOf(all), '8': 'helped', '9': 'helped' }))).toEqual({
    nowKnown: ['C5'],
    toReview: ['C3'],
  })
  expect(progressBetween(before, before)).toEqual({ nowKnown: [], toReview: [] })
})
