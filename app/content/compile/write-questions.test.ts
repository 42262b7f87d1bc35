import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WrittenQuestion } from '../contract.ts'
import { typeset } from '../typography.ts'
import { compileEdition } from './compile-edition.ts'
import { buildInput } from './compile-input.builder.ts'
import { answersOf, plainWords } from './questions/exercise-words.ts'
import { QUESTIONS } from './questions/written-questions.builder.ts'
import { toMdx } from './write-questions.ts'

async function compiled(questions: WrittenQuestion[]) {
  const { edition, problems } = await compileEdition(
    buildInput({ source: `---\nid: l-a\ntitre: A\n---\n${toMdx(questions)}` }),
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return edition
}

test('all kinds in one lesson compile without a remark, each in its own step', async () => {
  const edition = await compiled(QUESTIONS)
  expect(edition?.steps.map(step => step.exercise?.kind)).toEqual(QUESTIONS.map(({ kind }) => kind))
  expect(edition?.steps.map(({ id, title }) => [id, title])).toEqual(QUESTIONS.map(({ id, title }) => [id, title]))
})

const signs = [
  '*',
  '_',
  '`',
  '#',
  '- ',
  '1. ',
  '> ',
  '<',
  '</Choix>',
  '<b>',
  '[a](b)',
  '![',
  '&amp;',
  '&',
  '\\',
  '|',
  '~',
  '{x}',
  '"',
  '=',
  '---',
]
const words = fc
  .array(fc.constantFrom(...signs, 'mot', 'juste', ' ', 'é'), { minLength: 1, maxLength: 12 })
  .map(pieces => `a${pieces.join('')}`.replace(/\s+/g, ' ').trim())

const read = (text: string) => typeset(text).replace(/[\s\u00a0\u202f]+/g, '')

test('whatever the words of a question hold, they are read as they are', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(words, words, words, async (instruction, one, other) => {
      const part = (id: string, text: string) => ({ id, text, isRight: id === 'a', feedback: text })
      const edition = await compiled([
        {
          id: 'q',
          title: instruction,
          instruction,
          hints: [other],
          kind: 'choice',
          multiple: false,
          choices: [part('a', one), part('b', other)],
        },
      ])
      const exercise = edition?.steps[0]?.exercise
      if (!exercise) throw new Error('no exercise')
      const shown = [exercise.promptHtml, ...answersOf(exercise)].map(html =>
        plainWords(html).replace(/[\s\u00a0\u202f]+/g, ''),
      )
      expect(shown).toEqual([instruction, one, other].map(read))
    }),
    { numRuns: 60 },
  )
})
