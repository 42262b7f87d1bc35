import { expect, test } from 'vitest'
import type { LessonState, Problem } from '#app/content/contract.ts'
import { courseState } from './studio-lesson.ts'

function problem(severity: Problem['severity']): Problem {
  return { file: 'c/course.yaml', line: 1, column: 1, severity, rule: 'r', message: 'm' }
}

test.each<[string, Problem[], LessonState[], LessonState]>([
  ['all good', [], ['good', 'good'], 'good'],
  ['one lesson to review', [], ['good', 'warnings'], 'warnings'],
  ['one lesson that blocks', [], ['warnings', 'broken'], 'broken'],
  ['a description to review', [problem('warning')], ['good'], 'warnings'],
  ['a description that blocks', [problem('error')], ['good'], 'broken'],
])('the state of a course: %s', (_what, problems, states, expected) => {
  expect(courseState({ problems, lessons: states.map(state => ({ state })) })).toBe(expected)
})
