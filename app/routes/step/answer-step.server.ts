import type { ExerciseToGrade } from '#app/content/contract.ts'
import { submitAnswer } from '#app/features/assessment/index.server.ts'
import { type Help, isTyped, nextHelp, type Sent, sentTo, toHelp } from '#app/features/assessment/index.ts'
import type { LessonPlace } from '#app/features/catalog/index.server.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { ChangedPersonError, learnerOf } from '../learner-of.server.ts'
import { faultSentences } from './answer-words.ts'
import { describeTry, type TryToShow } from './describe-try.ts'
import { formNames } from './form-names.ts'
import type { FoundStep } from './place-or-throw.server.ts'

/** What comes back in the page that answers a form: what it held is in `tried`, and kept nowhere. */
export type Reaction = {
  sentence: { title: string; text: string } | null
  tried: TryToShow | null
}
type Answered = { reaction: Reaction | null; status: number; cookie?: string | null; hint?: { help: Help; sent: Sent } }

/**
 * Takes the form of a step: a hint that was asked for, or an answer. `reaction` is null where the page is to be asked anew:
 * an answer that holds nothing typed, or that is right, reads the same from what was kept, and a `hint` from its address.
 */
export async function answerStep({
  request,
  form,
  place,
  step,
  index,
}: FoundStep & { request: Request; form: FormData }): Promise<Answered> {
  const standardStep = place.standard.steps[index] ?? step
  const { exercise } = step
  const toGrade = exercise ? keyOf(place, exercise.id) : null
  if (!exercise || !toGrade) return refused({ fault: 'unknown-choice', status: 422, tried: null })
  const sent = sentTo(exercise, form.entries())
  const told = toHelp(form.get(formNames.help))
  const asPosted = describeTry({ exercise, toGrade, help: told, choiceIds: null, sent })
  if (form.has(formNames.ask)) {
    const help = nextHelp({ help: told, hintCount: toGrade.hintsHtml.length }) ?? told
    if (!isTyped(exercise)) return { reaction: null, status: 302, hint: { help, sent } }
    const tried = describeTry({ exercise, toGrade, help, choiceIds: null, sent })
    return { reaction: { sentence: null, tried }, status: 200 }
  }
  try {
    const { actor, cookie } = await learnerOf(request, form)
    const { course, lesson, standard } = place
    const answer = { sent, eventId: String(form.get(formNames.event) ?? ''), help: told }
    const result = await submitAnswer({ actor, course, lesson, edition: standard, step: standardStep, answer })
    if ('fault' in result) return { ...refused({ fault: result.fault, status: 422, tried: asPosted }), cookie }
    if (result.outcome === 'right' || !isTyped(exercise)) return { reaction: null, status: 302, cookie }
    const tried = describeTry({ exercise, toGrade, help: result.help, choiceIds: result.choiceIds, sent })
    return { reaction: { sentence: null, tried }, status: 200, cookie }
  } catch (error) {
    if (error instanceof ChangedPersonError) return refused({ fault: 'changed-person', status: 409, tried: asPosted })
    if (!isStorageFull(error)) throw error
    return refused({ fault: 'storage-full', status: 507, tried: asPosted })
  }
}

function refused({
  fault,
  status,
  tried,
}: {
  fault: keyof typeof faultSentences
  status: number
  tried: TryToShow | null
}): Answered {
  return { reaction: { sentence: faultSentences[fault], tried }, status }
}

/** The key that grades, which is the standard edition's, with the words of the edition that is read. */
export function keyOf(place: LessonPlace, exerciseId: string): ExerciseToGrade | null {
  const own = place.edition.grading[exerciseId] ?? null
  const standard = place.standard.grading[exerciseId] ?? null
  if (!own || !standard) return own
  return { ...standard, feedbackHtml: own.feedbackHtml, hintsHtml: own.hintsHtml }
}
