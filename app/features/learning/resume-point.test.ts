import { expect, test } from 'vitest'
import { buildCourse, buildLesson } from '#tests/support/build-learning.ts'
import { resumePoint } from './resume-point.ts'

const course = buildCourse({ lessons: [buildLesson({ lessonId: 'l-1' }), buildLesson({ lessonId: 'l-2' })] })
const done = (lessonId: string) => ({ lessonId, finishedAt: new Date() })

test('opens the first step for somebody who has read nothing', () => {
  expect(resumePoint(course, { position: null, lessons: [] })).toMatchObject({
    stepId: 'l-1-a',
    lessonNumber: 1,
    stepNumber: 1,
    stepTotal: 2,
  })
})

test('opens the very step where she was', () => {
  const known = { position: { lessonId: 'l-1', stepId: 'l-1-b' }, lessons: [] }
  expect(resumePoint(course, known)).toMatchObject({ stepId: 'l-1-b', stepNumber: 2 })
})

test('goes on with the next lesson once this one is finished', () => {
  const known = { position: { lessonId: 'l-1', stepId: 'l-1-b' }, lessons: [done('l-1')] }
  expect(resumePoint(course, known)).toMatchObject({ stepId: 'l-2-a', lessonNumber: 2 })
})

test('finds the step in the lesson where its author has moved it', () => {
  const known = { position: { lessonId: 'l-1', stepId: 'l-2-b' }, lessons: [] }
  expect(resumePoint(course, known)).toMatchObject({ stepId: 'l-2-b', lessonNumber: 2 })
})

test('opens the lesson again where the step is gone', () => {
  const known = { position: { lessonId: 'l-2', stepId: 'gone' }, lessons: [done('l-1')] }
  expect(resumePoint(course, known)).toMatchObject({ stepId: 'l-2-a' })
})

test('stays in the last lesson of a finished course', () => {
  const known = { position: { lessonId: 'l-2', stepId: 'l-2-b' }, lessons: [done('l-1'), done('l-2')] }
  expect(resumePoint(course, known)).toMatchObject({ stepId: 'l-2-a' })
})

test('knows no place where no lesson is on line', () => {
  expect(
    resumePoint(buildCourse({ lessons: [buildLesson({ online: null })] }), { position: null, lessons: [] }),
  ).toBeNull()
})
