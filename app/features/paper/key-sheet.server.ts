import type { Viewer } from '#app/features/accounts/index.ts'
import { grade } from '#app/features/assessment/index.ts'
import { appendEvents, requirementsOf } from '#app/features/learning/index.server.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom } from '#app/platform/ids.ts'
import { spacedCode } from '#app/platform/typed-code.ts'
import { answerFact } from './answer-chain.ts'
import { listKeyedSince, type Newcomer, openKeying } from './keying-store.server.ts'
import type { OpenedSheet } from './open-sheet.server.ts'
import { countKnown, listKeyedAnswers } from './paper-store.server.ts'
import { momentOn, parisDay } from './pile-date.ts'
import { screenResult } from './screen-exercise.ts'

/** The answers that were read on a sheet, by exercise; a question with no answer is not there. */
export type ReadAnswers = Map<string, string[]>

type Keyed = {
  opened: OpenedSheet
  learnerId: string
  viewer: Viewer
  day: string
  readStepIds: string[]
  answers: ReadAnswers
}

/**
 * Keeps what a sheet says: the steps that were read, and the answers, graded as on the web. `known`: it was all kept before.
 * The journal of its owner says who keyed it in, even where the facts could not be kept after that.
 */
export async function keySheet({
  owner,
  ...keyed
}: Omit<Keyed, 'learnerId'> & { owner: { learnerId: string } | { newcomer: Newcomer } }): Promise<'kept' | 'known'> {
  const { opened, viewer } = keyed
  const newcomer = 'newcomer' in owner ? owner.newcomer : null
  const learnerId = 'newcomer' in owner ? owner.newcomer.id : owner.learnerId
  const newEvents = await factsOf({ ...keyed, learnerId })
  if ((await countKnown(newEvents.map(event => event.id))) === newEvents.length) return 'known'
  const recordedAt = now()
  const entry = {
    learnerId,
    actorId: viewer.learnerId,
    actorName: viewer.displayName ?? 'Une personne de l’accueil',
    act: 'sheet-keyed' as const,
    detail: detailOf(opened),
  }
  await openKeying({ newcomer, entry, at: recordedAt })
  const requirements = opened.course ? requirementsOf(opened.course) : { lessons: [] }
  await appendEvents({ newEvents, requirements, recordedAt })
  return 'kept'
}

function detailOf({ sheet, lessonTitle }: OpenedSheet): Record<string, string> {
  return {
    lesson: lessonTitle ?? 'une leçon qui n’est plus proposée',
    sheet: `feuille ${sheet.sheetNumber}`,
    code: spacedCode(sheet.code),
  }
}

async function factsOf({ opened, learnerId, viewer, day, readStepIds, answers }: Keyed): Promise<LearningEvent[]> {
  const { sheet, steps, questions } = opened
  const known = await listKeyedAnswers({ learnerId, exerciseIds: [...answers.keys()] })
  const momentOf = (place: number) => momentOn({ day, sheetNumber: sheet.sheetNumber, place, now: now() })
  const common = {
    learnerId,
    courseId: sheet.courseId,
    lessonId: sheet.lessonId,
    channel: 'paper' as const,
    lessonHash: sheet.lessonHash,
    enteredById: viewer.learnerId,
  }
  const read = steps
    .filter(step => readStepIds.includes(step.id))
    .map(
      ({ id, stepHash }, place): LearningEvent => ({
        ...common,
        id: idFrom(sheet.code, learnerId, id),
        kind: 'step-opened',
        stepId: id,
        exerciseId: null,
        occurredAt: momentOf(place),
        payload: stepHash ? { stepHash } : null,
      }),
    )
  const answered = questions.flatMap(({ stepId, exercise, toGrade, onScreen }, place): LearningEvent[] => {
    const choiceIds = answers.get(exercise.id)
    if (!choiceIds) return []
    const payload = onScreen ? screenResult(choiceIds) : { choiceIds, outcome: grade(toGrade, choiceIds) }
    if (!payload) return []
    const fact = answerFact({
      sheetCode: sheet.code,
      learnerId,
      exerciseId: exercise.id,
      choiceIds: payload.choiceIds,
      known: known.filter(({ exerciseId }) => exerciseId === exercise.id),
      moment: momentOf(steps.length + place),
    })
    return [{ ...common, ...fact, kind: 'answered', stepId, exerciseId: exercise.id, payload }]
  })
  return [...read, ...answered]
}

/** The last sheet that somebody keyed in today, in words of the journal, and how many there were; null where there was none. */
export async function lastKeyedToday(
  viewer: Viewer,
): Promise<{ name: string | null; lesson: string; sheet: string; count: number } | null> {
  const since = new Date(now().getTime() - 24 * 60 * 60 * 1000)
  const today = parisDay(now())
  const lines = (await listKeyedSince({ actorId: viewer.learnerId, since })).filter(({ at }) => parisDay(at) === today)
  const [last] = lines
  if (!last) return null
  const sheets = new Set(lines.map(({ learnerId, detail }) => `${learnerId} ${detail?.code}`))
  return { name: last.name, lesson: last.detail?.lesson ?? '', sheet: last.detail?.sheet ?? '', count: sheets.size }
}
