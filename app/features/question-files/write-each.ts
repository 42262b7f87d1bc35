import type { WrittenQuestion } from '#app/content/contract.ts'
import type { WrittenFile } from './question-file.ts'

/** Notes what a format can't hold of a question. */
export type Lose = (what: string) => void

/** Writes each question in its turn; one that the format does not hold at all (`refused`: why) is listed, and left out. */
export function writeEach({
  questions,
  write,
}: {
  questions: readonly WrittenQuestion[]
  write: (question: WrittenQuestion, lose: Lose) => { text: string } | { refused: string }
}): { blocks: string[]; lost: WrittenFile['lost'] } {
  const blocks: string[] = []
  const lost: WrittenFile['lost'] = []
  for (const question of questions) {
    const lose: Lose = what => lost.push({ place: `« ${question.title} »`, what })
    const block = write(question, lose)
    if ('refused' in block) lose(`la question : ${block.refused}`)
    else blocks.push(block.text)
  }
  return { blocks, lost }
}
