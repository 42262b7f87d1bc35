import { type SQL, sql } from 'drizzle-orm'
import { idFrom } from '#app/platform/ids.ts'
import { instantValue, monthOf, rawStatement, type Statement, type Transaction } from '#db'
import { courseCounts, enrolments, events, exerciseProgress, lessonProgress, positions, stepProgress } from '#db/schema'
import type { CourseRequirements, LearningEvent } from './learning-event.ts'

// Every derived row is worked out again from the events it comes from, never from its own former value.
// So the order in which events arrive does not matter, and a rebuild runs these very statements.

type Scope = { tx: Transaction; learnerId: string; courseId: string }

/** The statements that bring the derived tables up with the events of one learner in one course. */
export function derivationStatements({
  tx,
  learnerId,
  courseId,
  touched,
  requirements,
  recordedAt,
}: Scope & {
  touched: Pick<LearningEvent, 'kind' | 'stepId' | 'exerciseId' | 'lessonId'>[]
  requirements: CourseRequirements
  recordedAt: Date
}): Statement[] {
  const scope = { tx, learnerId, courseId }
  const stepIds = distinct(touched.filter(event => event.kind === 'step-opened').map(event => event.stepId))
  const exerciseIds = distinct(touched.map(event => event.exerciseId))
  const lessonIds = lessonsTouched({ touched, stepIds, exerciseIds, requirements })
  return [
    ...stepIds.map(stepId => deriveStep(scope, stepId)),
    ...(stepIds.length > 0 ? [derivePosition(scope)] : []),
    ...exerciseIds.map(exerciseId => deriveExercise(scope, exerciseId)),
    ...requirements.lessons
      .filter(lesson => lessonIds.has(lesson.lessonId) && lesson.stepIds.length > 0)
      .map(lesson => recordLessonFinished(scope, lesson, recordedAt)),
    ...[...lessonIds].map(lessonId => deriveLesson(scope, lessonId)),
    ...(requirements.lessons.length > 0 ? [recordCourseFinished(scope, requirements, recordedAt)] : []),
    ...deriveEnrolmentAndCounts(scope, enrolmentOfCourse(scope)),
    ...deriveEnrolmentAndCounts({ ...scope, courseId: anyCourse }, enrolmentInAnyCourse(scope)),
  ]
}

/** In `enrolments` and `courseCounts`, stands for "at least one course": it counts people. */
export const anyCourse = ''

function distinct(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null))]
}

// A step may have moved: the lessons that hold it today count as touched too.
function lessonsTouched({
  touched,
  stepIds,
  exerciseIds,
  requirements,
}: {
  touched: Pick<LearningEvent, 'lessonId'>[]
  stepIds: string[]
  exerciseIds: string[]
  requirements: CourseRequirements
}): Set<string> {
  const today = requirements.lessons.filter(
    lesson =>
      stepIds.some(id => lesson.stepIds.includes(id)) || exerciseIds.some(id => lesson.exerciseIds.includes(id)),
  )
  return new Set([...distinct(touched.map(event => event.lessonId)), ...today.map(lesson => lesson.lessonId)])
}

function ofLearner({ learnerId, courseId }: Scope): SQL {
  return sql`${sql.identifier('learner_id')} = ${learnerId} and ${sql.identifier('course_id')} = ${courseId}`
}

function oneOf(column: string, values: string[]): SQL {
  const list = sql.join(
    values.map(value => sql`${value}`),
    sql`, `,
  )
  return sql`${sql.identifier(column)} in (${list})`
}

function deriveStep(scope: Scope, stepId: string): Statement {
  const openings = sql`${ofLearner(scope)} and kind = 'step-opened' and step_id = ${stepId}`
  return rawStatement(
    scope.tx,
    sql`insert into ${stepProgress} (learner_id, course_id, step_id, opened_at, last_opened_at, payload)
      select learner_id, course_id, step_id, (select min(occurred_at) from ${events} where ${openings}), occurred_at, payload
      from ${events} where ${openings} order by occurred_at desc, id desc limit 1
      on conflict (learner_id, course_id, step_id) do update
      set opened_at = excluded.opened_at, last_opened_at = excluded.last_opened_at, payload = excluded.payload`,
  )
}

function derivePosition(scope: Scope): Statement {
  return rawStatement(
    scope.tx,
    sql`insert into ${positions} (learner_id, course_id, lesson_id, step_id, at, event_id)
      select learner_id, course_id, lesson_id, step_id, occurred_at, id
      from ${events} where ${ofLearner(scope)} and kind = 'step-opened' order by occurred_at desc, id desc limit 1
      on conflict (learner_id, course_id) do update
      set lesson_id = excluded.lesson_id, step_id = excluded.step_id, at = excluded.at, event_id = excluded.event_id`,
  )
}

function deriveExercise(scope: Scope, exerciseId: string): Statement {
  const answers = sql`${ofLearner(scope)} and kind = 'answered' and exercise_id = ${exerciseId}`
  return rawStatement(
    scope.tx,
    sql`insert into ${exerciseProgress} (learner_id, course_id, exercise_id, attempts, answered_at, payload)
      select learner_id, course_id, exercise_id, (select count(*) from ${events} where ${answers}), occurred_at, payload
      from ${events} where ${answers} order by occurred_at desc, id desc limit 1
      on conflict (learner_id, course_id, exercise_id) do update
      set attempts = excluded.attempts, answered_at = excluded.answered_at, payload = excluded.payload`,
  )
}

// Its identifier follows from the lesson and the learner: found twice, it is recorded once. The earliest moment wins.
function recordLessonFinished(
  scope: Scope,
  lesson: CourseRequirements['lessons'][number],
  recordedAt: Date,
): Statement {
  const { tx, learnerId, courseId } = scope
  const opened = sql`from ${stepProgress} where ${ofLearner(scope)} and ${oneOf('step_id', lesson.stepIds)}`
  const needsAnswers = lesson.exerciseIds.length > 0
  const answers = needsAnswers
    ? sql`from ${events} where ${ofLearner(scope)} and kind = 'answered' and ${oneOf('exercise_id', lesson.exerciseIds)}`
    : null
  const moments = answers
    ? sql`select opened_at as moment ${opened} union all select min(occurred_at) ${answers} group by exercise_id`
    : sql`select opened_at as moment ${opened}`
  const allAnswered = answers
    ? sql`and (select count(distinct exercise_id) ${answers}) = ${lesson.exerciseIds.length}`
    : sql``
  return rawStatement(
    tx,
    sql`insert into ${events} (id, learner_id, course_id, lesson_id, kind, occurred_at, recorded_at, channel, lesson_hash)
      select ${idFrom(learnerId, courseId, lesson.lessonId, 'lesson-finished')}, ${learnerId}, ${courseId}, ${lesson.lessonId},
        'lesson-finished', (select max(moment) from (${moments}) as moments), ${instantValue(recordedAt)}, 'web', ${lesson.hash}
      where (select count(*) ${opened}) = ${lesson.stepIds.length} ${allAnswered}
      on conflict (id) do update set occurred_at = excluded.occurred_at where excluded.occurred_at < ${events.occurredAt}`,
  )
}

function deriveLesson(scope: Scope, lessonId: string): Statement {
  return rawStatement(
    scope.tx,
    sql`insert into ${lessonProgress} (learner_id, course_id, lesson_id, started_at, finished_at)
      select learner_id, course_id, lesson_id, min(occurred_at), min(case when kind = 'lesson-finished' then occurred_at end)
      from ${events} where ${ofLearner(scope)} and lesson_id = ${lessonId} group by learner_id, course_id, lesson_id
      on conflict (learner_id, course_id, lesson_id) do update
      set started_at = excluded.started_at, finished_at = excluded.finished_at`,
  )
}

function recordCourseFinished(scope: Scope, requirements: CourseRequirements, recordedAt: Date): Statement {
  const { tx, learnerId, courseId } = scope
  const lessonIds = requirements.lessons.map(lesson => lesson.lessonId)
  const finished = sql`from ${lessonProgress} where ${ofLearner(scope)} and finished_at is not null and ${oneOf('lesson_id', lessonIds)}`
  return rawStatement(
    tx,
    sql`insert into ${events} (id, learner_id, course_id, kind, occurred_at, recorded_at, channel)
      select ${idFrom(learnerId, courseId, 'course-finished')}, ${learnerId}, ${courseId}, 'course-finished',
        (select max(finished_at) ${finished}), ${instantValue(recordedAt)}, 'web'
      where (select count(*) ${finished}) = ${lessonIds.length}
      on conflict (id) do update set occurred_at = excluded.occurred_at where excluded.occurred_at < ${events.occurredAt}`,
  )
}

function enrolmentOfCourse(scope: Scope): SQL {
  return sql`select learner_id, course_id, min(occurred_at) as enrolled_at,
      min(case when kind <> 'enrolled' then occurred_at end) as started_at,
      min(case when kind = 'course-finished' then occurred_at end) as finished_at
    from ${events} where ${ofLearner(scope)} group by learner_id, course_id`
}

function enrolmentInAnyCourse({ learnerId }: Scope): SQL {
  return sql`select learner_id, ${anyCourse} as course_id, min(enrolled_at) as enrolled_at, min(started_at) as started_at,
      min(finished_at) as finished_at
    from ${enrolments} where learner_id = ${learnerId} and course_id <> ${anyCourse} group by learner_id`
}

// The counts of a unit move with the enrolment: what it added before is taken back, what it adds now is added.
function deriveEnrolmentAndCounts(scope: Scope, milestones: SQL): Statement[] {
  const { tx } = scope
  return [
    addToCounts(scope, -1),
    rawStatement(
      tx,
      sql`insert into ${enrolments} (learner_id, course_id, unit_id, enrolled_at, started_at, finished_at, enrolled_month, started_month, finished_month)
        select learner_id, course_id, (select unit_id from learners where learners.id = milestones.learner_id),
          enrolled_at, started_at, finished_at, ${monthOf(sql`enrolled_at`)}, ${monthOf(sql`started_at`)}, ${monthOf(sql`finished_at`)}
        from (${milestones}) as milestones where true
        on conflict (learner_id, course_id) do update
        set enrolled_at = excluded.enrolled_at, started_at = excluded.started_at, finished_at = excluded.finished_at,
          enrolled_month = excluded.enrolled_month, started_month = excluded.started_month, finished_month = excluded.finished_month`,
    ),
    addToCounts(scope, 1),
  ]
}

function addToCounts(scope: Scope, sign: 1 | -1): Statement {
  const mine = sql`from ${enrolments} where ${ofLearner(scope)} and unit_id is not null`
  const one = sql.raw(String(sign))
  return rawStatement(
    scope.tx,
    sql`insert into ${courseCounts} (unit_id, course_id, month, enrolled, started, finished)
      select unit_id, course_id, month, sum(enrolled), sum(started), sum(finished) from (
        select unit_id, course_id, enrolled_month as month, ${one} as enrolled, 0 as started, 0 as finished ${mine}
        union all select unit_id, course_id, started_month, 0, ${one}, 0 ${mine} and started_month is not null
        union all select unit_id, course_id, finished_month, 0, 0, ${one} ${mine} and finished_month is not null
      ) as moves where true group by unit_id, course_id, month
      on conflict (unit_id, course_id, month) do update
      set enrolled = ${courseCounts.enrolled} + excluded.enrolled, started = ${courseCounts.started} + excluded.started,
        finished = ${courseCounts.finished} + excluded.finished`,
  )
}
