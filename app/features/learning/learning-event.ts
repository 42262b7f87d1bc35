import type { AnswerPayload, Channel, EventKind, FinishedPayload, OpenedPayload, RecalledPayload } from '#db/schema'

/** A fact about a learner. `id` is made where the act happened; everything is UTC. */
export type LearningEvent = {
  id: string
  learnerId: string
  courseId: string
  lessonId: string | null
  stepId: string | null
  exerciseId: string | null
  kind: EventKind
  occurredAt: Date
  channel: Channel
  lessonHash: string | null
  payload: AnswerPayload | OpenedPayload | FinishedPayload | RecalledPayload | null
  /** The helper or trainer who did it for her; null where she did it herself. */
  enteredById: string | null
}

/** Whose progress an act adds to, how it reached us, and who did it in her place, if anybody. */
export type Actor = Pick<LearningEvent, 'learnerId' | 'channel' | 'enteredById'>

/** What the course asks today: a lesson is finished when all its steps were opened and all its exercises answered. */
export type CourseRequirements = {
  lessons: { lessonId: string; hash: string | null; stepIds: string[]; exerciseIds: string[] }[]
}

/** The usual actor: she does it herself, on this site. */
export function onTheWeb(learnerId: string): Actor {
  return { learnerId, channel: 'web', enteredById: null }
}
