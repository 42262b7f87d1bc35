import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editionOf } from '../../content/compile/compile-input.builder.ts'
import { QUESTIONS } from '../../content/compile/questions/written-questions.builder.ts'
import { toMdx } from '../../content/compile/write-questions.ts'
import type { WrittenQuestion } from '../../content/contract.ts'
import { exportQuestions } from './export-questions.server.ts'
import { readQuestions } from './import-questions.server.ts'
import { partId } from './question-file.ts'
import { readAiken } from './read-aiken.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'
import { writeAiken } from './write-aiken.ts'
import { writeGift } from './write-gift.ts'
import { writeMoodle } from './write-moodle.ts'

const signs = [
  'mot',
  'é',
  ' ',
  '=',
  '~',
  '#',
  '{',
  '}',
  '::',
  '\\',
  '\\n',
  '<b>',
  '&amp;',
  '&',
  '"',
  '%50%',
  '[html]',
  '//',
  ']]>',
  '*',
  '####',
  '->',
  '`',
  'ANSWER: A',
  'T',
  '/',
]
const line = (allowed: string[]) =>
  fc
    .array(fc.constantFrom(...allowed), { maxLength: 8 })
    .map(parts => `${parts.join('')} mot`.replace(/\s+/g, ' ').trim())
const words = line(signs)
const tame = line(signs.filter(sign => sign !== '->' && sign !== '*'))
const said = fc.option(words, { nil: null })
const feedback = fc.record({ right: said, other: said })
const part = fc.record({ text: words, feedback: said })

const shared = { id: '', hints: [] }
const choices = fc.tuple(words, words, fc.array(part, { minLength: 2, maxLength: 5 }), fc.boolean(), fc.nat()).map(
  ([title, instruction, parts, multiple, right]): WrittenQuestion => ({
    ...shared,
    title,
    instruction,
    kind: 'choice',
    multiple,
    choices: parts.map((one, index) => ({
      id: partId(index),
      ...one,
      isRight: index === right % parts.length || (multiple && index === 0),
    })),
  }),
)
const truths = fc.tuple(words, words, fc.boolean(), said, said).map(
  ([title, instruction, answer, whenTrue, whenFalse]): WrittenQuestion => ({
    ...shared,
    title,
    instruction,
    kind: 'true-false',
    answer,
    feedback: { whenTrue, whenFalse },
  }),
)
const short = fc.tuple(words, words, fc.uniqueArray(tame, { minLength: 1, maxLength: 3 }), feedback).map(
  ([title, instruction, accepted, about]): WrittenQuestion => ({
    ...shared,
    title,
    instruction,
    kind: 'short-answer',
    words: accepted,
    feedback: about,
  }),
)
const numbers = fc.tuple(words, words, fc.integer({ min: -9999, max: 9999 }), fc.nat(50), feedback).map(
  ([title, instruction, answer, tolerance, about]): WrittenQuestion => ({
    ...shared,
    title,
    instruction,
    kind: 'number',
    answer: answer / 4,
    tolerance: tolerance / 4,
    unit: null,
    feedback: about,
  }),
)
const pairs = fc.tuple(words, words, fc.array(fc.tuple(tame, tame), { minLength: 2, maxLength: 4 }), said).map(
  ([title, instruction, both, about]): WrittenQuestion => ({
    ...shared,
    title,
    instruction,
    kind: 'matching',
    pairs: both.map(([left, partner], index) => ({ id: partId(index), left, partner, feedback: null })),
    feedback: { right: about, other: about },
  }),
)
const orders = fc.tuple(words, words, fc.array(words, { minLength: 2, maxLength: 5 }), feedback).map(
  ([title, instruction, texts, about]): WrittenQuestion => ({
    ...shared,
    title,
    instruction,
    kind: 'ordering',
    pieces: texts.map((text, index) => ({ id: partId(index), text, feedback: null })),
    feedback: about,
  }),
)
const chosen = fc.tuple(words, words, words, fc.uniqueArray(tame, { minLength: 2, maxLength: 4 }), feedback).map(
  ([title, before, after, options, about]): WrittenQuestion => ({
    ...shared,
    title,
    instruction: '',
    kind: 'gaps',
    text: [`${before} `, { id: 'a', accepted: options.slice(0, 1), options }, ` ${after}`],
    feedback: about,
  }),
)

const withoutIds = (questions: WrittenQuestion[]) => questions.map(({ id: _, ...question }) => question)

test('Moodle XML: what is exported, then imported, is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(choices, truths, short, numbers, pairs, orders, chosen), { minLength: 1, maxLength: 4 }),
      questions => {
        const { text, lost } = writeMoodle({ questions })
        expect(lost).toEqual([])
        expect(withoutIds(readMoodle(text).questions)).toEqual(withoutIds(questions))
      },
    ),
    { numRuns: 60 },
  )
})

test('GIFT: what is exported, then imported, is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(choices, truths, short, numbers, pairs, chosen), { minLength: 1, maxLength: 4 }),
      questions => {
        const { text, lost } = writeGift({ questions })
        expect(lost).toEqual([])
        expect(withoutIds(readGift(text).questions)).toEqual(withoutIds(questions))
      },
    ),
    { numRuns: 60 },
  )
})

test('Aiken: what is exported, then imported, asks the same', () => {
  fc.assert(
    fc.property(fc.array(choices, { minLength: 1, maxLength: 4 }), questions => {
      const carried = questions.filter(
        question => question.kind === 'choice' && !question.multiple && !question.instruction.startsWith('ANSWER:'),
      )
      const { text } = writeAiken({ questions })
      if (carried.length === 0) {
        expect(text).toBe('')
        return
      }
      const asks = (all: WrittenQuestion[]) =>
        all.map(question => [
          question.instruction,
          'choices' in question && question.choices.map(one => [one.text, one.isRight]),
        ])
      expect(asks(readAiken(text).questions)).toEqual(asks(carried))
    }),
    { numRuns: 40 },
  )
})

test.each(['moodle', 'gift', 'aiken'] as const)(
  '%s: a whole lesson goes out, comes back, and what is left is said',
  async format => {
    const edition = await editionOf(`---\nid: l-a\ntitre: A\n---\n${toMdx(QUESTIONS)}`)
    const { text, lost, count } = exportQuestions({ edition, format })
    expect(count).toBe(8)
    expect(lost.map(({ what }) => what)).toContain('une question sur une image')
    const back = readQuestions(text)
    expect(back.format).toBe(format)
    expect(back.count).toBe({ moodle: 8, gift: 6, aiken: 1 }[format])
    await editionOf(`---\nid: l-a\ntitre: A\n---\n${back.mdx}`)
  },
)
