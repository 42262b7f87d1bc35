import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import { faultOf, isTyped, type Sent } from '#app/features/assessment/index.ts'
import { findOnlineCourse } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { findNextRecall, listRecallCards, recallQuestion } from '#app/features/recall/index.server.ts'
import { lessonGone } from '../lesson-gone.server.ts'
import { describeTry, type TryToShow } from '../step/describe-try.ts'
import { type AskedCard, cardNames, readCard } from './card-fields.ts'

export type RecallToShow = Awaited<ReturnType<typeof describeRecall>>
export type CardToShow = ReturnType<typeof describeCard>
type Place = { course: CourseEntry; lesson: LessonEntry }
type Card = AskedCard & { question: NonNullable<Awaited<ReturnType<typeof recallQuestion>>> }
type Told = { stepAddress: string; next: { on: string; isDue: boolean } | null; canBeHeard: boolean }

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
  const place = { course, lesson }
  const here = { lessonTitle: lesson.title, address: recallAddress(place) }
  const named = await readNamed({ lesson, searchParams })
  if (named?.choiceIds) {
    const { card, choiceIds } = named
    return { ...here, card: await describeAnswered({ ...place, learnerId, card, choiceIds, sent: null }) }
  }
  const cards = learnerId && !named ? await listRecallCards(learnerId) : []
  const due = cards.find(card => card.lesson.lessonId === lesson.lessonId && card.course.courseId === course.courseId)
  const card = named?.card ?? due
  return { ...here, card: card ? describeCard({ place, card, tried: tryOf(card, {}) }) : null }
}

/** What a card asks, and what was sent; `told` where that was graded. */
export function describeCard({
  place,
  card,
  tried,
  told = null,
  heardAt = cardAddress({ place, card }),
}: {
  place: Place
  card: Card
  tried: TryToShow
  told?: Told | null
  /** Where its parts can be heard with no script: a page that shows them. */
  heardAt?: string
}) {
  const { stage, again, question } = card
  const { exercise, situation, definitions } = question
  const aside = { figuresHtml: situation.figuresHtml, definitions }
  return { stage, again, exercise, situationHtml: situation.html, aside, tried, told, heardAt }
}

/** What was sent, graded or not. It is asked from memory: no hint is given, and how she came to it is nobody's business. */
export function tryOf(
  { question: { exercise, toGrade } }: Card,
  { choiceIds = null, sent = null }: { choiceIds?: string[] | null; sent?: Sent | null },
): TryToShow {
  return { ...describeTry({ exercise, toGrade, help: 0, choiceIds, sent, isHelpKnown: false }), nextHelp: null }
}

/** What is said of an answer, where it is explained, and when the lesson comes back. */
export async function describeAnswered({
  learnerId,
  card,
  choiceIds,
  sent,
  ...place
}: Place & { learnerId: string | null; card: Card; choiceIds: string[]; sent: Sent | null }): Promise<CardToShow> {
  const next = learnerId ? await findNextRecall({ learnerId, ...place }) : null
  const told = {
    stepAddress: stepAddress({ course: place.course.slug, lesson: place.lesson.slug, step: card.question.step.id }),
    next: next && { on: next.on.toISOString(), isDue: next.isDue },
    canBeHeard: sent === null,
  }
  const heardAt = cardAddress({ place, card, choiceIds: sent ? [] : choiceIds })
  return describeCard({ place, card, tried: tryOf(card, { choiceIds, sent }), told, heardAt })
}

/** Where a card is shown, with an answer that can be told by its symbols alone: what is typed never goes into an address. */
export function cardAddress({
  place,
  card,
  choiceIds = [],
}: {
  place: Place
  card: Card
  choiceIds?: string[]
}): string {
  const told = new URLSearchParams([
    [cardNames.stage, String(card.stage)],
    ...(card.again ? [[cardNames.again, 'oui']] : []),
    [cardNames.question, card.question.exercise.id],
    ...choiceIds.map(id => ['choix', id]),
  ])
  return `${recallAddress(place)}?${told}`
}

function recallAddress({ course, lesson }: Place): string {
  return `/rappels/${course.slug}/${lesson.slug}`
}

// The card that an address names, if its question is still asked, and what was answered there.
async function readNamed({ lesson, searchParams }: { lesson: LessonEntry; searchParams: URLSearchParams }) {
  const asked = readCard(searchParams)
  const question = asked ? await recallQuestion({ lesson, ...asked }) : null
  if (!asked || !question || question.exercise.id !== asked.questionId) return null
  const choiceIds = searchParams.getAll('choix')
  // Whether typed words are right is judged where they arrive, and nowhere else: no address says it.
  const isTold = !isTyped(question.exercise) && faultOf(question.exercise, choiceIds) === null
  return { card: { ...asked, question }, choiceIds: isTold ? choiceIds : null }
}
