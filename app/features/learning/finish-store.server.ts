import { type SQL, sql } from 'drizzle-orm'
import { idFrom } from '#app/platform/ids.ts'
import { instantValue, jsonValue, rawStatement, type Statement } from '#db'
import { events } from '#db/schema'
import { factsOf, ofLearner, oneOf, type Scope } from './facts-scope-store.server.ts'
import type { CourseRequirements } from './learning-event.ts'

/** Who has finished: one path by its own facts, or, `together`, the facts of all that were merged. A merge undone takes back the latter only. */
export type Finisher = Scope & { together: boolean }

function factsOfFinisher(finisher: Finisher): SQL {
  return finisher.together ? factsOf(finisher) : ofLearner(finisher)
}

// Its identifier follows from what it says: found twice, it is recorded once. The earliest moment wins.
function finishedEvent(
  { tx, learnerId, courseId, together }: Finisher,
  fact: { lessonId: string | null; lessonHash: string | null; moment: SQL; where: SQL; recordedAt: Date },
): Statement {
  const kind = fact.lessonId === null ? 'course-finished' : 'lesson-finished'
  const lesson = fact.lessonId === null ? [] : [fact.lessonId]
  const id = idFrom(learnerId, courseId, ...lesson, kind, ...(together ? ['together'] : []))
  return rawStatement(
    tx,
    sql`insert into ${events} (id, learner_id, course_id, lesson_id, kind, occurred_at, recorded_at, channel, lesson_hash, payload)
      select ${id}, ${learnerId}, ${courseId}, ${fact.lessonId}, ${kind}, (${fact.moment}), ${instantValue(fact.recordedAt)}, 'web',
        ${fact.lessonHash}, ${jsonValue(together ? { together } : null)}
      where ${fact.where}
      on conflict (id) do update set occurred_at = excluded.occurred_at where excluded.occurred_at < ${events.occurredAt}`,
  )
}

/** Keeps the fact that a lesson is finished, where it is. */
export function recordLessonFinished(
  finisher: Finisher,
  lesson: CourseRequirements['lessons'][number],
  recordedAt: Date,
): Statement {
  const facts = factsOfFinisher(finisher)
  const opened = sql`from ${events} where ${facts} and kind = 'step-opened' and ${oneOf('step_id', lesson.stepIds)}`
  const needsAnswers = lesson.exerciseIds.length > 0
  const answers = needsAnswers
    ? sql`from ${events} where ${facts} and kind = 'answered' and ${oneOf('exercise_id', lesson.exerciseIds)}`
    : null
  const firstOpened = sql`select min(occurred_at) as moment ${opened} group by step_id`
  const moments = answers
    ? sql`${firstOpened} union all select min(occurred_at) ${answers} group by exercise_id`
    : firstOpened
  const allAnswered = answers
    ? sql`and (select count(distinct exercise_id) ${answers}) = ${lesson.exerciseIds.length}`
    : sql``
  return finishedEvent(finisher, {
    lessonId: lesson.lessonId,
    lessonHash: lesson.hash,
    moment: sql`select max(moment) from (${moments}) as moments`,
    where: sql`(select count(distinct step_id) ${opened}) = ${lesson.stepIds.length} ${allAnswered}`,
    recordedAt,
  })
}

/** Keeps the fact that a course is finished, where it is: after its lessons. */
export function recordCourseFinished(
  finisher: Finisher,
  requirements: CourseRequirements,
  recordedAt: Date,
): Statement {
  const lessonIds = requirements.lessons.map(lesson => lesson.lessonId)
  const own = finisher.together ? sql`` : sql`and payload is null`
  const finished = sql`from ${events} where ${factsOfFinisher(finisher)} and kind = 'lesson-finished' ${own}
    and ${oneOf('lesson_id', lessonIds)}`
  return finishedEvent(finisher, {
    lessonId: null,
    lessonHash: null,
    moment: sql`select max(moment) from (select min(occurred_at) as moment ${finished} group by lesson_id) as moments`,
    where: sql`(select count(distinct lesson_id) ${finished}) = ${lessonIds.length}`,
    recordedAt,
  })
}
