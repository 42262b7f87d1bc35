import { type Answers, passed, type Question, questions, questionsFor } from '#app/features/diagnostic/index.ts'
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
  const met = questionsFor(answers)
  const isAsked = met.includes(question)
  // One that is not asked any more keeps its number: the back button opens those that came before an early end.
  const list = isAsked ? met : questions
  const place = list.indexOf(question)
  const before = list[place - 1]
  const given = answers[question.code] ?? ''
  return {
    text: question.text,
    picture: 'course' in question ? (question.code === '7' ? 'C2-results' : question.course) : question.code,
    choices: question.choices.map(({ code, text }) => ({ code, text })),
    given,
    wasPassed: given === passed,
    number: place + 1,
    address: questionAddress(question.code, { back }),
    previous: back || !isAsked ? reviewAddress : before ? questionAddress(before.code) : openingAddress,
    back,
    isOpen: open !== null,
  }
}
