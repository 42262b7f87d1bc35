import { withoutMarks } from './marks.ts'
import type { QuestionFile, WrittenFile } from './question-file.ts'

const MOST_CHOICES = 26

/** Aiken holds one right choice among some, and nothing else. */
export function writeAiken({ questions }: Pick<QuestionFile, 'questions'>): WrittenFile {
  const written: WrittenFile = { text: '', lost: [] }
  const blocks: string[] = []
  for (const question of questions) {
    const lost = (what: string) => written.lost.push({ place: `« ${question.title} »`, what })
    if (question.kind !== 'choice' || question.multiple || question.choices.length > MOST_CHOICES) {
      lost('la question : Aiken ne prend que les questions à une seule bonne réponse')
      continue
    }
    const instruction = line(question.instruction)
    if (/^(?:[A-Z][.)]\s|ANSWER:)/.test(instruction) || instruction === '') {
      lost('la question : elle commence comme un choix d’Aiken')
      continue
    }
    if (question.choices.some(({ feedback }) => feedback !== null)) lost('les retours')
    if (question.hints.length > 0) lost('les coups de pouce')
    lost('le titre')
    const letter = (index: number) => String.fromCharCode(65 + index)
    const choices = question.choices.map(({ text }, index) => `${letter(index)}. ${line(text)}`)
    const right = letter(question.choices.findIndex(({ isRight }) => isRight))
    blocks.push([instruction, ...choices, `ANSWER: ${right}`].join('\n'))
  }
  return { ...written, text: blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n` }
}

function line(text: string): string {
  return withoutMarks(text).replace(/\s+/g, ' ').trim()
}
