import { FileRefusal, type Upload } from '#app/features/question-files/index.server.ts'
import { addQuestions, readQuestionsFor, reviewQuestions } from '#app/features/studio/index.server.ts'
import type { LessonWanted, Review } from '#app/features/studio/index.ts'
import { fileSentence, notAddedWords } from './bring-words.ts'
import { readSent } from './read-sent.server.ts'

export type Brought = {
  review: Review | null
  /** What is not carried, in lines. */
  lost: string[]
  /** What is said of the file that was just read. */
  about: string | null
  /** Where to begin again for what the file has more; null where it has no more. */
  next: number | null
  /** Why nothing was done, and what to do. */
  refusal: { title: string; text: string } | null
}

const nothing: Brought = { review: null, lost: [], about: null, next: null, refusal: null }

/** Answers the page's form: what to show, or where the questions were added. Null where the lesson is not hers. */
export async function answerBring({
  request,
  ...wanted
}: LessonWanted & { request: Request }): Promise<Brought | { added: { stepId: string; ticket: string } } | null> {
  try {
    const sent = await readSent(request)
    if (sent.ask === 'read') return describeRead(await readQuestionsFor({ ...wanted, ...sent }))
    const { lost } = sent
    if (sent.ask === 'review') {
      const review = await reviewQuestions({ ...wanted, texts: sent.texts })
      return review && { ...nothing, review, lost, refusal: review.isBroken ? notAddedWords.broken : null }
    }
    const answer = await addQuestions({ ...wanted, texts: sent.texts, stamp: sent.stamp })
    if (answer === null || 'added' in answer) return answer
    return { ...nothing, review: answer.review, lost, refusal: notAddedWords[answer.refused] }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return { ...nothing, refusal: { title: 'Ce fichier n’est pas lu.', text: error.message } }
  }
}

function describeRead(read: (Upload & { review: Review }) | null): Brought | null {
  if (!read) return null
  const { review, format, total, first, seen, moreLost } = read
  const lost = read.lost.map(({ what, places, more }) => {
    const others = more > 0 ? ` et ${more} autre${more > 1 ? 's' : ''}` : ''
    return `${places.join(' ; ')}${others} : ${what}`.replace(/[^\S\u00a0\u202f]+/g, ' ')
  })
  if (moreLost > 0) lost.push(`et ${moreLost} autres points de cette sorte. Apportez moins de questions à la fois`)
  const last = first + seen - 1
  return {
    review: review.cards.length > 0 ? review : null,
    lost,
    about: fileSentence({ format, total, first, shown: seen }),
    next: last < total ? last + 1 : null,
    refusal: review.isBroken ? notAddedWords.broken : null,
  }
}
