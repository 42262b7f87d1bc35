import type { CourseEntry, LessonEntry } from '#app/content/contract.ts'
import { faultOf, feedbackFor } from '#app/features/assessment/index.ts'
import { findOnlineCourse } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { listRecallCards, recallQuestion } from '#app/features/recall/index.server.ts'
import { lessonGone } from '../lesson-gone.server.ts'

export type RecallToShow = Awaited<ReturnType<typeof describeRecall>>
type Place = { course: CourseEntry; lesson: LessonEntry }

export function lessonOrThrow(params: Record<string, string | undefined>): Place {
  const course = findOnlineCourse(params.course ?? '')
  const lesson = course?.lessons.find(({ slug, online }) => slug === params.lesson && online !== null)
  if (!course || !lesson) throw lessonGone(params.course)
  return { course, lesson }
}

/** The card that is due for this lesson; or, once it was answered, the author's words on what was chosen. */
export async function describeRecall({
  course,
  lesson,
  learnerId,
  searchParams,
}: Place & { learnerId: string | null; searchParams: URLSearchParams }) {
  const answered = stageIn(searchParams)
  const cards = learnerId ? await listRecallCards(learnerId) : []
  const due = cards.find(card => card.lesson.lessonId === lesson.lessonId && card.course.courseId === course.courseId)
  const stage = answered ?? due?.stage ?? null
  const question = stage ? await recallQuestion({ lesson, stage }) : null
  const choiceIds = searchParams.getAll('choix')
  const hasAnswer = question !== null && answered !== null && faultOf(question.exercise, choiceIds) === null
  return {
    lessonTitle: lesson.title,
    courseTitle: course.title,
    address: `/rappels/${course.slug}/${lesson.slug}`,
    stage,
    exercise: question && (hasAnswer || due) ? question.exercise : null,
    choiceIds: hasAnswer ? choiceIds : [],
    feedback:
      question && hasAnswer
        ? { ...feedbackFor({ toShow: question.exercise, toGrade: question.toGrade, choiceIds }), hintHtml: null }
        : null,
    stepAddress: question ? stepAddress({ course: course.slug, lesson: lesson.slug, step: question.step.id }) : null,
  }
}

function stageIn(searchParams: URLSearchParams): 1 | 7 | 30 | null {
  const said = Number(searchParams.get('rappel'))
  return said === 1 || said === 7 || said === 30 ? said : null
}
