import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sent } from './answer-parts.ts'
import { faultOf, grade, readAnswer } from './grading.ts'
import { euros, everyKind, gaps, matching, ordering, picks, shortAnswer } from './questions.builder.ts'
import { fillAgain, sentTo } from './sent-fields.ts'

const READ: { name: string; question: (typeof everyKind)[number]; sent: Sent; symbols: string[]; outcome: string }[] = [
  { name: 'choices', question: picks, sent: { choix: ['b', 'a'] }, symbols: ['a', 'b'], outcome: 'right' },
  {
    name: 'gaps',
    question: gaps,
    sent: { 'trou-a': [' L AGENDA '], 'trou-b': ['2'] },
    symbols: ['a:ok', 'b=2'],
    outcome: 'right',
  },
  {
    name: 'a gap',
    question: gaps,
    sent: { 'trou-a': ['mur'], 'trou-b': ['2'] },
    symbols: ['a:non', 'b=2'],
    outcome: 'partly',
  },
  {
    name: 'an order',
    question: ordering,
    sent: { 'place-x': ['1'], 'place-y': ['2'], 'place-z': ['3'] },
    symbols: ['x', 'y', 'z'],
    outcome: 'right',
  },
  {
    name: 'pairs',
    question: matching,
    sent: { 'avec-a': ['p2'], 'avec-b': ['p2'], 'avec-c': ['p2'] },
    symbols: ['a=p2', 'b=p2', 'c=p2'],
    outcome: 'partly',
  },
  {
    name: 'a number',
    question: euros,
    sent: { reponse: ['1 250,50 euros'] },
    symbols: ['reponse:ok'],
    outcome: 'right',
  },
  {
    name: 'another number',
    question: euros,
    sent: { reponse: ['1250'] },
    symbols: ['reponse:non'],
    outcome: 'not-yet',
  },
  {
    name: 'words',
    question: shortAnswer,
    sent: { reponse: ['Je l’envoie au 33 700 !'] },
    symbols: ['reponse:ok'],
    outcome: 'right',
  },
]

test.each(READ)('$name: a form becomes symbols', ({ question, sent, symbols, outcome }) => {
  const read = readAnswer({ ...question, sent })
  expect(read).toEqual({ choiceIds: symbols })
  expect(grade(question.toGrade, symbols)).toBe(outcome)
  expect(faultOf(question.toShow, symbols)).toBeNull()
})

const FAULTS: { name: string; question: (typeof everyKind)[number]; sent: Sent; fault: string }[] = [
  { name: 'nothing', question: picks, sent: {}, fault: 'empty' },
  {
    name: 'two of one',
    question: { ...picks, toShow: { ...picks.toShow, multiple: false } },
    sent: { choix: ['a', 'b'] },
    fault: 'several',
  },
  { name: 'what is gone', question: picks, sent: { choix: ['a', 'gone'] }, fault: 'unknown-choice' },
  { name: 'one gap of two', question: gaps, sent: { 'trou-a': ['x'], 'trou-b': [''] }, fault: 'incomplete' },
  {
    name: 'a word that is no option',
    question: gaps,
    sent: { 'trou-a': ['x'], 'trou-b': ['9'] },
    fault: 'unknown-choice',
  },
  {
    name: 'two at one place',
    question: ordering,
    sent: { 'place-x': ['1'], 'place-y': ['1'], 'place-z': ['2'] },
    fault: 'same-place',
  },
  {
    name: 'a place out of range',
    question: ordering,
    sent: { 'place-x': ['1'], 'place-y': ['4'], 'place-z': ['2'] },
    fault: 'incomplete',
  },
  { name: 'no partner', question: matching, sent: { 'avec-a': ['p1'] }, fault: 'incomplete' },
  { name: 'words for a number', question: euros, sent: { reponse: ['beaucoup'] }, fault: 'not-a-number' },
  { name: 'another unit', question: euros, sent: { reponse: ['12 kg'] }, fault: 'not-a-number' },
]

test.each(FAULTS)('$name is said, and kept nowhere', ({ question, sent, fault }) => {
  expect(readAnswer({ ...question, sent })).toEqual({ fault })
})

test('what was typed is never in the symbols', () => {
  const typed = fc.string({ minLength: 3 }).map(text => `secret${text}`)
  const fields = ['choix', 'trou-a', 'trou-b', 'place-x', 'place-y', 'avec-a', 'avec-b', 'reponse']
  fc.assert(
    fc.property(
      fc.constantFrom(...everyKind),
      typed,
      fc.subarray(fields, { minLength: 1 }),
      (question, text, names) => {
        const good = { 'trou-b': ['2'], 'place-x': ['1'], 'place-y': ['2'], 'place-z': ['3'], 'avec-c': ['p1'] }
        const sent = { ...good, ...Object.fromEntries(names.map(name => [name, [text]])) }
        expect(JSON.stringify(readAnswer({ ...question, sent }))).not.toContain('secret')
      },
    ),
  )
})

test('an answer that was kept fills the form again, but for what was typed', () => {
  for (const { question, symbols } of READ) {
    const filled = fillAgain(question.toShow, symbols)
    const read = readAnswer({ ...question, sent: { ...filled, 'trou-a': ['x'], reponse: ['1'] } })
    const isTyped = symbols.some(symbol => symbol.includes(':'))
    if (!isTyped) expect(read).toEqual({ choiceIds: symbols })
    expect(JSON.stringify(filled)).not.toMatch(/:(ok|non)/)
  }
})

test('of a form, only the fields of the question are read, and no more than a person types', () => {
  const form = [
    ['trou-a', 'x'.repeat(5000)],
    ['trou-zz', 'y'],
    ['choix', 'a'],
    ['trou-b', '2'],
  ] as const
  const sent = sentTo(gaps.toShow, form)
  expect(Object.keys(sent)).toEqual(['trou-a', 'trou-b'])
  expect(sent['trou-a']?.[0]).toHaveLength(200)
})
