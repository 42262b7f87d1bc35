import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEdition } from '../../content/compile/compile-edition.ts'
import { buildInput } from '../../content/compile/compile-input.builder.ts'
import { readQuestions } from './import-questions.server.ts'
import { answer, moodle, quiz } from './moodle-file.builder.ts'
import { FileRefusal, whatLessonRefuses } from './question-file.ts'
import { readText } from './read-file.ts'

const pieces = fc.constantFrom(
  '<b>',
  '</b>',
  '<i>',
  '<p>',
  '<li>',
  '{',
  '}',
  '=',
  '~',
  '#',
  '->',
  '::',
  '\\',
  '####',
  '%50%',
  '&lt;',
  '&#0;',
  '<Choix>',
  ']]',
  '[[1]]',
  '{1:MC:=a~b}',
  '**',
  '`',
  '\n',
  '\n\n',
  'mot',
  ' ',
  'é',
  '\uE000',
  '\uE100',
  '|',
  'A. ',
  'ANSWER: A',
  '//',
  'T',
)
const hostile = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(''))

test('hostile words never throw anything but a refusal, and what is made of them compiles', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (one, other) => {
      const files = [
        `${one} {${other}}`,
        `${one}{=a ~b}${other}`,
        `A?\nA. ${one}\nB. ${other}\nANSWER: A`,
        quiz(moodle('multichoice', answer(100, other) + answer(0, 'x'), one)),
        quiz(moodle('cloze', '', one + other)),
      ]
      for (const source of files) {
        try {
          const { mdx } = readQuestions(source)
          const isSound = !/\S/.test(mdx) || whatSaid(source)
          if (isSound) continue
          const { problems } = await compileEdition(buildInput({ source: `---\nid: l-a\ntitre: A\n---\n${mdx}` }))
          expect(
            problems.filter(({ severity }) => severity === 'error'),
            mdx,
          ).toEqual([])
        } catch (error) {
          if (!(error instanceof FileRefusal)) throw error
        }
      }
    }),
    { numRuns: 20 },
  )
})

function whatSaid(source: string): boolean {
  return readText(source, []).questions.some(question => whatLessonRefuses(question).length > 0)
}
