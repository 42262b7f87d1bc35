import { expect, test } from 'vitest'
import { findQuestion } from '#app/features/diagnostic/index.ts'
import { describeQuestion } from './describe-question.ts'

const stopped = { device: 'phone', wish: 'write', '1': 'not-yet', '2': 'not-yet', '3': 'not-yet', '4': 'd' }

function told(code: string, back = false) {
  const question = findQuestion(code)
  if (!question) throw new Error(`no question ${code}`)
  return describeQuestion({ question, open: { answers: stopped }, back })
}

test('a question says its place among those that she meets, and the one before', () => {
  expect(told('device')).toMatchObject({ number: 1, previous: '/par-ou-commencer' })
  expect(told('hand')).toMatchObject({ number: 7, previous: '/par-ou-commencer/4' })
  expect(told('hand', true)).toMatchObject({ number: 7, previous: '/par-ou-commencer/relire' })
})

test('one that is not asked any more keeps its number, and goes back to her answers', () => {
  expect(told('10')).toMatchObject({ number: 12, previous: '/par-ou-commencer/relire' })
})
