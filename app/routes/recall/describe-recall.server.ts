import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import { faultOf, isTyped, type Sent } from '#app/features/assessment/index.ts'
import { findOnlineCourse } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { findNextRecall, listRecallCards, recallQuestion } from '#app/features/recall/index.server.ts'
import { lessonGone } from '../lesson-gone.server.ts'
import { describeTry } from '../step/describe-try.ts'
import { type AskedCard, cardNames, readCard } from './card-fields.ts'

export type RecallToShow = Awaited<ReturnType<typeof describeRecall>>
type Place = { course: CourseEntry; lesson: LessonEntry }
type Question = NonNullable<Awaited<ReturnType<typeof recallQuestion>>>

export function lessonOrThrow(params: Record<string, string | undefined>): Place {
  const course = findOnlineCourse(params.course ?? '')
  const lesson = course?.lessons.find(({ slug, online }) => slug === params.lesson && online !== null)
  if (!course || !lesson) throw lessonGone(params.course)
  return { course, lesson }
}

/** The card that is due for this lesson; or, once it was answered, the author's words on what was chosen. */
export async function describeRecall({
  course,
  lesson,
  learnerId,
  searchParams,
}: Place & { learnerId: string | null; searchParams: URLSearchParams }) {
  const here = { lessonTitle: lesson.title, address: recallAddress({ course, lesson }) }
  const answered = await readAnswered({ lesson, searchParams })
  if (answered) {
    const about = await describeAnswered({ course, lesson, learnerId, ...answered, sent: null })
    return { ...here, asked: null, answered: about }
  }
  const cards = learnerId ? await listRecallCards(learnerId) : []
  const due = cards.find(card => card.lesson.lessonId === lesson.lessonId && card.course.courseId === course.courseId)
  return { ...here, asked: due ? describeAsked(due) : null, answered: null }
}

export function recallAddress({ course, lesson }: Place): string {
  return `/rappels/${course.slug}/${lesson.slug}`
}

function describeAsked({ question, stage, again }: AskedCard & { question: Question }) {
  const { exercise, toGrade, situation, definitions } = question
  return {
    stage,
    again,
    exercise,
    situationHtml: situation.html,
    aside: { figuresHtml: situation.figuresHtml, definitions },
    tried: describeTry({ exercise, toGrade, help: 0, choiceIds: null }),
  }
}

/** What is said of an answer, where it is explained, and when the lesson comes back. */
export async function describeAnswered({
  course,
  lesson,
  learnerId,
  question: { exercise, toGrade, step },
  choiceIds,
  sent,
}: Place & { learnerId: string | null; question: Question; choiceIds: string[]; sent: Sent | null }) {
  const next = learnerId ? await findNextRecall({ learnerId, course, lesson }) : null
  return {
    exercise,
    // It was asked from memory: how she came to it is nobody's business.
    tried: describeTry({ exercise, toGrade, help: 0, choiceIds, sent, isHelpKnown: false }),
    stepAddress: stepAddress({ course: course.slug, lesson: lesson.slug, step: step.id }),
    next: next && { on: next.on.toISOString(), isDue: next.isDue },
    canBeHeard: sent === null,
  }
}

/** Where an answer is shown that can be told by its symbols alone: what is typed never goes into an address. */
export function answeredAddress({
  place,
  card,
  choiceIds,
}: {
  place: Place
  card: AskedCard & { questionId: string }
  choiceIds: string[]
}) {
  const told = new URLSearchParams([
    [cardNames.stage, String(card.stage)],
    ...(card.again ? [[cardNames.again, 'oui']] : []),
    [cardNames.question, card.questionId],
    ...choiceIds.map(id => ['choix', id]),
  ])
  return `${recallAddress(place)}?${told}#reponse`
}

async function readAnswered({ lesson, searchParams }: { lesson: LessonEntry; searchParams: URLSearchParams }) {
  const card = readCard(searchParams)
  const question = card ? await recallQuestion({ lesson, ...card }) : null
  const choiceIds = searchParams.getAll('choix')
  // Whether typed words are right is judged where they arrive, and nowhere else: no address says it.
  if (!card || !question || question.exercise.id !== card.questionId || isTyped(question.exercise)) return null
  return faultOf(question.exercise, choiceIds) === null ? { question, choiceIds } : null
}
