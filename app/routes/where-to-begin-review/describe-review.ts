import { type Answers, nextQuestion, questionsFor } from '#app/features/diagnostic/index.ts'
import { questionAddress } from '../where-to-begin/addresses.ts'

export type ReviewToShow = ReturnType<typeof describeReview>

/** What she answered, in the order of the questions: words, and never what they are worth. */
export function describeReview({ answers, revision }: { answers: Answers; revision: number }) {
  const next = nextQuestion(answers)
  const met = questionsFor(answers).filter(({ code }) => answers[code] !== undefined)
  return {
    revision,
    // Nothing is missing where all was met; else she may go on.
    nextAddress: next ? questionAddress(next.code) : null,
    lines: met.map(({ code, text, choices }) => ({
      code,
      text,
      answer: choices.find(choice => choice.code === answers[code])?.text ?? 'Vous avez passé',
      address: questionAddress(code, { back: true }),
    })),
  }
}
