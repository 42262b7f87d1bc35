import type { WrittenQuestion } from '#app/content/contract.ts'
import { withoutMarks } from './marks.ts'
import type { QuestionFile, WrittenFile } from './question-file.ts'
import { type Lose, writeEach } from './write-each.ts'

const MOST_CHOICES = 26

/** Aiken holds one right choice among some, and nothing else. */
export function writeAiken({ questions }: Pick<QuestionFile, 'questions'>): WrittenFile {
  const { blocks, lost } = writeEach({ questions, write: writeQuestion })
  return { lost, text: blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n` }
}

function writeQuestion(question: WrittenQuestion, lose: Lose) {
  if (question.kind !== 'choice' || question.multiple || question.choices.length > MOST_CHOICES)
    return { refused: 'Aiken ne prend que les questions à une seule bonne réponse' }
  const instruction = line(question.instruction)
  if (/^(?:[A-Z][.)]\s|ANSWER:)/.test(instruction) || instruction === '')
    return { refused: 'elle commence comme un choix d’Aiken' }
  if (question.choices.some(({ feedback }) => feedback !== null)) lose('les retours')
  if (question.hints.length > 0) lose('les coups de pouce')
  lose('le titre')
  const letter = (index: number) => String.fromCharCode(65 + index)
  const choices = question.choices.map(({ text }, index) => `${letter(index)}. ${line(text)}`)
  const right = letter(question.choices.findIndex(({ isRight }) => isRight))
  return { text: [instruction, ...choices, `ANSWER: ${right}`].join('\n') }
}

function line(text: string): string {
  return withoutMarks(text).replace(/\s+/g, ' ').trim()
}
