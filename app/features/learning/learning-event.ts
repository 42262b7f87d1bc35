import type { AnswerPayload, Channel, EventKind, OpenedPayload } from '#db/schema'

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
  payload: AnswerPayload | OpenedPayload | null
}

/** What the course asks today: a lesson is finished when all its steps were opened and all its exercises answered. */
export type CourseRequirements = {
  lessons: { lessonId: string; hash: string | null; stepIds: string[]; exerciseIds: string[] }[]
}
