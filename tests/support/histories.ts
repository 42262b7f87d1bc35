import fc from 'fast-check'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { idFrom } from '#app/platform/ids.ts'
import { buildEvent } from './build-learning.ts'

export const people = ['ana', 'bea', 'cleo']
const steps = ['l-1-a', 'l-1-b', 'l-2-a', 'l-2-b', 'gone']

const act = fc.record({
  who: fc.constantFrom(...people),
  kind: fc.constantFrom(
    'enrolled' as const,
    'step-opened' as const,
    'step-opened' as const,
    'answered' as const,
    'recalled' as const,
  ),
  step: fc.constantFrom(...steps),
  // Few moments, so that some acts happen at the same one.
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.constantFrom('03', '04'),
  choice: fc.constantFrom('a', 'b'),
  channel: fc.constantFrom('web' as const, 'paper' as const),
  // Not graded yet, or graded with one version of the lesson or another.
  lessonHash: fc.constantFrom(null, 'hash-1', 'hash-z'),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** What some people did. `name` tells two histories apart. */
export function historyOf(name: string, { maxLength = 14 } = {}): fc.Arbitrary<LearningEvent[]> {
  return fc
    .array(act, { minLength: 1, maxLength })
    .map(acts => acts.map((each, index) => toEvent({ act: each, id: idFrom(name, String(index)) })))
}

/** Other copies of the same facts: at another time, by another way, graded or not. */
export function copiesOf(facts: LearningEvent[]): fc.Arbitrary<LearningEvent[]> {
  return fc
    .array(fc.record({ place: fc.nat({ max: facts.length - 1 }), act }), { maxLength: 6 })
    .map(copies => copies.flatMap(({ place, act: each }) => copyOf({ fact: facts[place], act: each })))
}

function copyOf({ fact, act: each }: { fact: LearningEvent | undefined; act: Act }): LearningEvent[] {
  if (!fact) return []
  const { occurredAt, channel } = toEvent({ act: each, id: fact.id })
  const grade = fact.kind === 'answered' ? gradeOf({ ...each, choice: choiceOf(fact) }) : {}
  return [{ ...fact, occurredAt, channel, ...grade }]
}

function choiceOf({ payload }: LearningEvent): string {
  return payload && 'choiceIds' in payload ? (payload.choiceIds[0] ?? '') : ''
}

function toEvent({ act: each, id }: { act: Act; id: string }): LearningEvent {
  const { who, kind, step, day, month, channel } = each
  const event = buildEvent({
    id,
    learnerId: who,
    kind,
    channel,
    lessonId: kind === 'enrolled' ? null : step.slice(0, 3),
    stepId: kind === 'enrolled' ? null : step,
    exerciseId: kind === 'answered' || kind === 'recalled' ? 'l-1-q' : null,
    occurredAt: new Date(`2026-${month}-${String(day).padStart(2, '0')}T10:00:00Z`),
    payload: payloadOf(each),
  })
  return kind === 'answered' ? { ...event, ...gradeOf(each) } : event
}

function payloadOf({ kind, choice }: Act): LearningEvent['payload'] {
  if (kind === 'recalled') return { stage: choice === 'a' ? 7 : 0, outcome: 'skipped' }
  return kind === 'step-opened' ? { stepHash: choice } : null
}

// What a version of the lesson says of a choice never changes.
function gradeOf({ choice, lessonHash }: { choice: string; lessonHash: string | null }) {
  const isRight = lessonHash !== null && `${lessonHash}${choice}` !== 'hash-1a'
  return { lessonHash, payload: { choiceIds: [choice], outcome: isRight ? ('right' as const) : ('not-yet' as const) } }
}

/** Batches of at most `size` facts of one person, in this order, none holding two copies of one fact. */
export function inBatches(facts: LearningEvent[], size: number): LearningEvent[][] {
  const batches: LearningEvent[][] = []
  for (const fact of facts) {
    const last = batches.at(-1)
    const fits = last && last.length < size && last.every(({ id }) => id !== fact.id)
    if (fits && last[0]?.learnerId === fact.learnerId) last.push(fact)
    else batches.push([fact])
  }
  return batches
}
