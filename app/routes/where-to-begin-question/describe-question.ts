import { type Answers, passed, type Question, questionsFor } from '#app/features/diagnostic/index.ts'
import { openingAddress, questionAddress, reviewAddress } from '../where-to-begin/addresses.ts'

export type QuestionToShow = ReturnType<typeof describeQuestion>

/** What the page of a question says. Never what an answer is worth. */
export function describeQuestion({
  question,
  open,
  back,
}: {
  question: Question
  open: { answers: Answers } | null
  back: boolean
}) {
  const answers = open?.answers ?? {}
  const list = questionsFor(answers)
  const place = list.findIndex(({ code }) => code === question.code)
  const before = list[place - 1]
  const given = answers[question.code] ?? ''
  return {
    text: question.text,
    picture: 'course' in question ? (question.code === '7' ? 'C2-results' : question.course) : question.code,
    choices: question.choices.map(({ code, text }) => ({ code, text })),
    given,
    wasPassed: given === passed,
    number: Math.max(1, place + 1),
    address: questionAddress(question.code, { back }),
    previous: back ? reviewAddress : before ? questionAddress(before.code) : openingAddress,
    back,
    isOpen: open !== null,
  }
}
