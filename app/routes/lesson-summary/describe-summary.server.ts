import type { Viewer } from '#app/features/accounts/index.ts'
import { masteryOf, masteryWords } from '#app/features/assessment/index.ts'
import type { LessonPlace } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { getCourseProgress, getLessonTraces, type KeptAnswer } from '#app/features/learning/index.server.ts'

export type SummaryToShow = Awaited<ReturnType<typeof describeSummary>>

/** What remains to be done in a lesson, and where to go next. */
export async function describeSummary({ place, viewer }: { place: LessonPlace; viewer: Viewer | null }) {
  const { course, lesson, edition, nextLesson } = place
  const easy = place.shown === 'easyToRead'
  const scope = viewer ? { learnerId: viewer.learnerId, courseId: course.courseId } : null
  const traces = scope
    ? await getLessonTraces({ ...scope, stepIds: lesson.stepIds, exerciseIds: lesson.exerciseIds })
    : null
  const progress = scope ? await getCourseProgress(scope) : null
  const remaining = edition.steps.flatMap((step): { title: string; address: string; what: string }[] => {
    const address = stepAddress({ course: course.slug, lesson: lesson.slug, step: step.id, easy })
    if (!traces?.opened.has(step.id)) return [{ title: step.title, address, what: 'à lire' }]
    if (step.exercise && !traces.answered.has(step.exercise.id))
      return [{ title: step.title, address, what: 'question à faire' }]
    if (step.simulator && !traces.answered.has(step.simulator.id))
      return [{ title: step.title, address, what: 'exercice à faire' }]
    return []
  })
  const firstStep = nextLesson?.stepIds[0]
  const done = edition.steps.flatMap(({ id, title, exercise, simulator }) => {
    const asked = exercise ?? simulator
    const answer = asked ? traces?.answered.get(asked.id) : undefined
    const address = stepAddress({ course: course.slug, lesson: lesson.slug, step: id, easy })
    return answer ? [{ title, address, said: masterySaid(answer) }] : []
  })
  return {
    lessonTitle: lesson.title,
    objective: lesson.objective,
    courseTitle: course.title,
    courseAddress: `/cours/${course.slug}`,
    known: viewer !== null,
    finished: progress?.lessons.some(entry => entry.lessonId === lesson.lessonId && entry.finishedAt !== null) ?? false,
    courseFinished: progress?.finishedAt != null,
    remaining: viewer ? remaining : [],
    done,
    next:
      nextLesson && firstStep
        ? {
            title: nextLesson.title,
            address: stepAddress({ course: course.slug, lesson: nextLesson.slug, step: firstStep, easy }),
          }
        : null,
    memoAddress: memoAddress(place, easy),
  }
}

// Where nobody knows how she came to it, as on paper, it is said to be done, and no more.
function masterySaid({ outcome, help }: Pick<KeptAnswer, 'outcome' | 'help'>): string {
  if (outcome !== 'right') return 'commencé, vous pouvez essayer encore'
  const mastery = masteryOf(help)
  return mastery ? `vous avez réussi ${masteryWords[mastery]}` : 'vous avez réussi'
}

function memoAddress({ course, lesson, edition }: LessonPlace, easy: boolean): string | null {
  const step = edition.steps.find(({ html }) => html.includes('class="memo'))
  return step ? stepAddress({ course: course.slug, lesson: lesson.slug, step: step.id, easy }) : null
}
