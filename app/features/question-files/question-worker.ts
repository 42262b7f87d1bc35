import { type Choosing, type Chosen, chooseQuestions } from './choose-questions.ts'

/** What runs in the thread that reads files of questions: the pages of others don't wait for a file of five megabytes. */
export default function readFile(choosing: Choosing): Chosen | { refusal: string } {
  return chooseQuestions(choosing)
}
