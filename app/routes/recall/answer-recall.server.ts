import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import { type AnswerFault, canonical, grade, isTyped, readAnswer, sentTo } from '#app/features/assessment/index.ts'
import { recallQuestion, recordRecalled } from '#app/features/recall/index.server.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { samePersonOrThrow } from '../learner-of.server.ts'
import { describeTry, type TryToShow } from '../step/describe-try.ts'
import { readCard } from './card-fields.ts'
import { answeredAddress, describeAnswered } from './describe-recall.server.ts'

type Fault = AnswerFault | 'storage-full'
type Answered = Awaited<ReturnType<typeof describeAnswered>>
export type RecallReaction = { fault: Fault; tried: TryToShow | null } | { answered: Answered }
type Outcome = { cookie: string | null } & ({ to: string } | { reaction: RecallReaction; status: number })

/** Takes the form of a card: an answer, « Passer », or « plus de rappels ». It is graded as in the lesson, and only its worth is kept. */
export async function answerRecall({
  request,
  form,
  course,
  lesson,
}: {
  request: Request
  form: FormData
  course: CourseEntry
  lesson: LessonEntry
}): Promise<Outcome> {
  const card = readCard(form)
  const wanted = form.get('intention')
  if (!card || (wanted !== 'repondre' && wanted !== 'passer' && wanted !== 'plus-jamais'))
    throw new Response(null, { status: 400 })
  const today = await recallQuestion({ lesson, ...card })
  // Answers to a question that is not asked any more would be graded by the key of another one.
  const question = today?.exercise.id === card.questionId ? today : null
  const place = question ? { stepId: question.step.id, exerciseId: question.exercise.id } : null
  const sent = question ? sentTo(question.exercise, form.entries()) : {}
  const given = question ? { ...question, sent } : null
  const asPosted = given ? describeTry({ ...given, help: 0, choiceIds: null }) : null
  const refused = (fault: Fault, status: number): Outcome => ({
    cookie: null,
    reaction: { fault, tried: asPosted },
    status,
  })
  const read = given ? readAnswer({ ...given, toShow: given.exercise }) : { fault: 'unknown-choice' as const }
  if (wanted === 'repondre' && 'fault' in read) return refused(read.fault, 422)
  const { actor, cookie } = await samePersonOrThrow(request, form)
  try {
    const own = { actor, course, lesson, place, again: card.again }
    if (wanted !== 'repondre' || 'fault' in read || !question) {
      const stage = wanted === 'plus-jamais' ? (0 as const) : card.stage
      await recordRecalled({ ...own, payload: { stage, outcome: 'skipped' } })
      return { cookie, to: '/mon-parcours' }
    }
    const choiceIds = canonical(question.toGrade, read.choiceIds)
    await recordRecalled({ ...own, payload: { stage: card.stage, outcome: grade(question.toGrade, choiceIds) } })
    if (!isTyped(question.exercise))
      return { cookie, to: answeredAddress({ place: { course, lesson }, card, choiceIds }) }
    const answered = await describeAnswered({ course, lesson, learnerId: actor.learnerId, question, choiceIds, sent })
    return { cookie, reaction: { answered }, status: 200 }
  } catch (error) {
    if (!isStorageFull(error)) throw error
    return refused('storage-full', 507)
  }
}
