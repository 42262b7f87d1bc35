import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import { type AnswerFault, canonical, grade, isTyped, readAnswer, sentTo } from '#app/features/assessment/index.ts'
import { recallQuestion, recordRecalled } from '#app/features/recall/index.server.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { samePersonOrThrow } from '../learner-of.server.ts'
import { readCard } from './card-fields.ts'
import { type CardToShow, cardAddress, describeAnswered, describeCard, tryOf } from './describe-recall.server.ts'

type Place = { course: CourseEntry; lesson: LessonEntry }
/** `card` is null where its question is not asked any more: the page draws the one that is due. */
export type RecallReaction = { fault: AnswerFault | 'storage-full' | null; card: CardToShow | null }
type Outcome = { cookie: string | null } & ({ to: string } | { reaction: RecallReaction; status: number })
type Wanted = 'repondre' | 'passer' | 'plus-jamais'

/**
 * Takes the form of a card: an answer, « Passer », or « plus de rappels ». It is graded as in the lesson, and only its worth is
 * kept: that of the first answer. She may try again as in the lesson, which changes nothing.
 */
export async function answerRecall({
  request,
  form,
  ...place
}: Place & { request: Request; form: FormData }): Promise<Outcome> {
  const asked = readCard(form)
  const wanted = wantedBy(form)
  if (!asked || !wanted) throw new Response(null, { status: 400 })
  const today = await recallQuestion({ lesson: place.lesson, ...asked })
  // Answers to a question that is not asked any more would be graded by the key of another one.
  const question = today?.exercise.id === asked.questionId ? today : null
  const card = question && { ...asked, question }
  const sent = question ? sentTo(question.exercise, form.entries()) : {}
  const refused = (fault: RecallReaction['fault'], status: number): Outcome => {
    const drawn = card && describeCard({ place, card, tried: tryOf(card, { sent }) })
    return { cookie: null, reaction: { fault, card: drawn }, status }
  }
  const read = question ? readAnswer({ ...question, toShow: question.exercise, sent }) : unknownQuestion
  if (wanted === 'repondre' && 'fault' in read) return refused(read.fault, 422)
  const { actor, cookie } = await samePersonOrThrow(request, form)
  const at = question && { stepId: question.step.id, exerciseId: question.exercise.id }
  const fact = { ...place, actor, place: at, again: asked.again }
  try {
    if (wanted !== 'repondre' || 'fault' in read || !card) {
      const stage = wanted === 'plus-jamais' ? 0 : asked.stage
      await recordRecalled({ ...fact, payload: { stage, outcome: 'skipped' } })
      return { cookie, to: '/mon-parcours' }
    }
    const { toGrade, exercise } = card.question
    const choiceIds = canonical(toGrade, read.choiceIds)
    await recordRecalled({ ...fact, payload: { stage: asked.stage, outcome: grade(toGrade, choiceIds) } })
    if (!isTyped(exercise)) return { cookie, to: `${cardAddress({ place, card, choiceIds })}#reponse` }
    const answered = await describeAnswered({ ...place, learnerId: actor.learnerId, card, choiceIds, sent })
    return { cookie, reaction: { fault: null, card: answered }, status: 200 }
  } catch (error) {
    if (!isStorageFull(error)) throw error
    return { ...refused('storage-full', 507), cookie }
  }
}

const unknownQuestion = { fault: 'unknown-choice' as const }

function wantedBy(form: FormData): Wanted | null {
  const said = form.get('intention')
  return said === 'repondre' || said === 'passer' || said === 'plus-jamais' ? said : null
}
