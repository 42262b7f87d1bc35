import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerFact, type KeyedAnswer } from './answer-chain.ts'

const moment = new Date('2026-11-24T05:01:00Z')
const sheet = { sheetCode: '00000000', learnerId: 'l', exerciseId: 'q', moment }

// What an append-only log keeps of answers keyed in one after the other.
function keyAll(answers: string[][]): KeyedAnswer[] {
  const log: KeyedAnswer[] = []
  for (const choiceIds of answers) {
    const fact = answerFact({ ...sheet, choiceIds, known: log })
    if (!log.some(({ id }) => id === fact.id)) log.push({ ...fact, choiceIds })
  }
  return log
}

test('the last answer keyed in is the one that counts, and a repeated one adds nothing', () => {
  const answer = fc.constantFrom('a', 'b', 'a c').map(letters => letters.split(' '))
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), answers => {
      const log = keyAll(answers)
      const latest = [...log].sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())[0]
      expect(latest?.choiceIds).toEqual(answers.at(-1))
      const changes = answers.filter((choiceIds, index) => choiceIds.join() !== answers[index - 1]?.join())
      expect(log).toHaveLength(changes.length)
    }),
  )
})

test('another sheet, or another person, is another fact', () => {
  const one = answerFact({ ...sheet, choiceIds: ['a'], known: [] })
  expect(answerFact({ ...sheet, choiceIds: ['a'], known: [] })).toEqual(one)
  expect(answerFact({ ...sheet, sheetCode: '11111111', choiceIds: ['a'], known: [] }).id).not.toBe(one.id)
  expect(answerFact({ ...sheet, learnerId: 'm', choiceIds: ['a'], known: [] }).id).not.toBe(one.id)
})
