import { type SQL, sql } from 'drizzle-orm'
import { monthOf, rawStatement, type Statement } from '#db'
import { enrolments, events, exerciseProgress, learners, lessonProgress, positions, stepProgress } from '#db/schema'
import { addToCounts } from './count-store.server.ts'
import { anyCourse, factsOf, oneOf, type Scope } from './facts-scope-store.server.ts'
import { type Finisher, recordCourseFinished, recordLessonFinished } from './finish-store.server.ts'
import type { CourseRequirements, LearningEvent } from './learning-event.ts'

// Every derived row is worked out again from the events it comes from, never from its own former value.
// So the order in which events arrive does not matter, and a rebuild runs these very statements.
// Where paths were merged, the rows are the learner's who stands for all of them, and come from the facts of all.

type Touched = Pick<LearningEvent, 'learnerId' | 'kind' | 'stepId' | 'exerciseId' | 'lessonId'>

/**
 * The statements that bring the derived tables up with the events of one learner in one course.
 * `learnerId` stands for everybody who was merged into her; `merged` says whether anybody was.
 */
export function derivationStatements({
  tx,
  learnerId,
  merged,
  courseId,
  touched: told,
  requirements,
  recordedAt,
}: Scope & { merged: boolean; touched: Touched[]; requirements: CourseRequirements; recordedAt: Date }): Statement[] {
  const scope = { tx, learnerId, courseId }
  // To remember a lesson is no progress in it: nothing is derived from that.
  const touched = told.filter(({ kind }) => kind !== 'recalled')
  const finishers: Finisher[] = [
    ...distinct(touched.map(event => event.learnerId)).map(id => ({ ...scope, learnerId: id, together: false })),
    ...(merged ? [{ ...scope, together: true }] : []),
  ]
  const stepIds = distinct(touched.filter(event => event.kind === 'step-opened').map(event => event.stepId))
  const exerciseIds = distinct(touched.map(event => event.exerciseId))
  const lessonIds = lessonsTouched({ touched, stepIds, exerciseIds, requirements })
  return [
    ...(stepIds.length > 0 ? [deriveSteps(scope, stepIds), derivePosition(scope)] : []),
    ...(exerciseIds.length > 0 ? [deriveExercises(scope, exerciseIds)] : []),
    ...requirements.lessons
      .filter(lesson => lessonIds.has(lesson.lessonId) && lesson.stepIds.length > 0)
      .flatMap(lesson => finishers.map(finisher => recordLessonFinished(finisher, lesson, recordedAt))),
    ...(lessonIds.size > 0 ? [deriveLessons(scope, [...lessonIds])] : []),
    ...(requirements.lessons.length > 0
      ? finishers.map(finisher => recordCourseFinished(finisher, requirements, recordedAt))
      : []),
    ...(courseId === anyCourse ? [] : deriveEnrolmentAndCounts(scope, enrolmentOfCourse(scope))),
    ...deriveEnrolmentAndCounts({ ...scope, courseId: anyCourse }, enrolmentInAnyCourse(scope)),
  ]
}

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

// Of each step: when it was first opened, and the version read last.
function deriveSteps(scope: Scope, stepIds: string[]): Statement {
  const openings = sql`${factsOf(scope)} and kind = 'step-opened' and ${oneOf('step_id', stepIds)}`
  return rawStatement(
    scope.tx,
    sql`insert into ${stepProgress} (learner_id, course_id, step_id, opened_at, last_opened_at, payload)
      select ${scope.learnerId}, course_id, step_id, opened_at, occurred_at, payload from (
        select course_id, step_id, occurred_at, payload, min(occurred_at) over (partition by step_id) as opened_at,
          row_number() over (partition by step_id order by occurred_at desc, id desc) as place
        from ${events} where ${openings}
      ) as openings where place = 1
      on conflict (learner_id, course_id, step_id) do update
      set opened_at = excluded.opened_at, last_opened_at = excluded.last_opened_at, payload = excluded.payload`,
  )
}

function derivePosition(scope: Scope): Statement {
  return rawStatement(
    scope.tx,
    sql`insert into ${positions} (learner_id, course_id, lesson_id, step_id, at, event_id)
      select ${scope.learnerId}, course_id, lesson_id, step_id, occurred_at, id
      from ${events} where ${factsOf(scope)} and kind = 'step-opened' order by occurred_at desc, id desc limit 1
      on conflict (learner_id, course_id) do update
      set lesson_id = excluded.lesson_id, step_id = excluded.step_id, at = excluded.at, event_id = excluded.event_id`,
  )
}

// Of each exercise: the latest answer, and how many there were.
function deriveExercises(scope: Scope, exerciseIds: string[]): Statement {
  const answers = sql`${factsOf(scope)} and kind = 'answered' and ${oneOf('exercise_id', exerciseIds)}`
  return rawStatement(
    scope.tx,
    sql`insert into ${exerciseProgress} (learner_id, course_id, exercise_id, attempts, answered_at, payload)
      select ${scope.learnerId}, course_id, exercise_id, attempts, occurred_at, payload from (
        select course_id, exercise_id, occurred_at, payload, count(*) over (partition by exercise_id) as attempts,
          row_number() over (partition by exercise_id order by occurred_at desc, id desc) as place
        from ${events} where ${answers}
      ) as answers where place = 1
      on conflict (learner_id, course_id, exercise_id) do update
      set attempts = excluded.attempts, answered_at = excluded.answered_at, payload = excluded.payload`,
  )
}

function deriveLessons(scope: Scope, lessonIds: string[]): Statement {
  return rawStatement(
    scope.tx,
    sql`insert into ${lessonProgress} (learner_id, course_id, lesson_id, started_at, finished_at)
      select ${scope.learnerId}, course_id, lesson_id, min(occurred_at), min(case when kind = 'lesson-finished' then occurred_at end)
      from ${events} where ${factsOf(scope)} and kind <> 'recalled' and ${oneOf('lesson_id', lessonIds)}
      group by course_id, lesson_id
      on conflict (learner_id, course_id, lesson_id) do update
      set started_at = excluded.started_at, finished_at = excluded.finished_at`,
  )
}

function enrolmentOfCourse(scope: Scope): SQL {
  return sql`select cast(${scope.learnerId} as text) as learner_id, course_id, min(occurred_at) as enrolled_at,
      min(case when kind <> 'enrolled' then occurred_at end) as started_at,
      min(case when kind = 'course-finished' then occurred_at end) as finished_at
    from ${events} where ${factsOf(scope)} and kind <> 'recalled' group by course_id`
}

// Facts of "any course" say that somebody came, where the course itself has been handed over (`hand-over-store.server.ts`).
// A row without a name holds a person or a part of one: it counts for a person by such facts only.
function enrolmentInAnyCourse(scope: Scope): SQL {
  const { learnerId } = scope
  return sql`select learner_id, ${anyCourse} as course_id, min(enrolled_at) as enrolled_at, min(started_at) as started_at,
      min(finished_at) as finished_at
    from (
      select learner_id, enrolled_at, started_at, finished_at from ${enrolments}
      where learner_id = ${learnerId} and course_id <> ${anyCourse}
        and not exists (select 1 from ${learners} where id = ${learnerId} and kind = 'erased')
      union all select learner_id, enrolled_at, started_at, finished_at
      from (${enrolmentOfCourse({ ...scope, courseId: anyCourse })}) as of_old
    ) as courses group by learner_id`
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
