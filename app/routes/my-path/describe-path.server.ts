import type { Viewer } from '#app/features/accounts/index.ts'
import { listMyAttestations } from '#app/features/attestation/index.server.ts'
import { courseCard, findCourseById, listCourses } from '#app/features/catalog/index.server.ts'
import { stepAddress } from '#app/features/catalog/index.ts'
import { readOpen, readPath } from '#app/features/diagnostic/index.server.ts'
import { getCourseProgress, listMyCourses } from '#app/features/learning/index.server.ts'
import { resumePoint } from '#app/features/learning/index.ts'
import { listRecallCards } from '#app/features/recall/index.server.ts'
import { describeProposals } from '../where-to-begin-result/describe-path.server.ts'

const minutesAStep = 1.5

/** Where somebody was last, her other courses, and those she has not opened yet. */
export async function describePath(viewer: Viewer | null) {
  const mine = viewer ? await listMyCourses(viewer.learnerId) : []
  const begun = (
    await Promise.all(
      mine.map(async ({ courseId, finishedAt, position }) => {
        const course = findCourseById(courseId)
        if (!course || !viewer) return null
        const point = resumePoint(course, await getCourseProgress({ learnerId: viewer.learnerId, courseId }))
        if (!point) return null
        return {
          courseTitle: course.title,
          courseAddress: `/cours/${course.slug}`,
          finishedOn: finishedAt?.toISOString() ?? null,
          lastVisit: position?.at.toISOString() ?? null,
          lessonTitle: point.lesson.title,
          lessonNumber: point.lessonNumber,
          lessonTotal: course.lessons.filter(lesson => lesson.online !== null).length,
          stepNumber: point.stepNumber,
          stepTotal: point.stepTotal,
          minutesLeft: Math.max(1, Math.round((point.stepTotal - point.stepNumber + 1) * minutesAStep)),
          address: stepAddress({ course: course.slug, lesson: point.lesson.slug, step: point.stepId }),
          slug: course.slug,
        }
      }),
    )
  ).filter(entry => entry !== null)
  const here = begun.find(entry => entry.finishedOn === null) ?? begun[0] ?? null
  return {
    ...(await describeNext(viewer)),
    name: viewer?.displayName ?? null,
    known: viewer !== null,
    here,
    papers: viewer ? await papersOfGoneCourses(viewer.learnerId) : [],
    others: begun.filter(entry => entry !== here),
    toDiscover: listCourses()
      .filter(course => !begun.some(entry => entry.slug === course.slug))
      .slice(0, 3)
      .map(courseCard),
  }
}

// The papers that no course of the site leads to any more.
async function papersOfGoneCourses(learnerId: string) {
  const papers = await listMyAttestations(learnerId)
  return papers
    .filter(({ courseId }) => !findCourseById(courseId))
    .map(({ courseId, courseTitle }) => ({ courseAddress: `/cours/${encodeURIComponent(courseId)}`, courseTitle }))
}

// What may help her go on: the path that her answers made, and the cards that are due. Nothing where there is neither.
async function describeNext(viewer: Viewer | null) {
  if (!viewer) return { proposed: null, questionsOpen: false, mayLookBack: false, recalls: [] }
  const { learnerId } = viewer
  const [path, open, cards] = await Promise.all([readPath(learnerId), readOpen(learnerId), listRecallCards(learnerId)])
  return {
    proposed: path ? (describeProposals(path).courses[0] ?? null) : null,
    questionsOpen: open !== null,
    mayLookBack: path?.mayLookBack ?? false,
    recalls: cards.map(({ course, lesson }) => ({
      lessonTitle: lesson.title,
      courseTitle: course.title,
      address: `/rappels/${course.slug}/${lesson.slug}`,
    })),
  }
}

export type PathToShow = Awaited<ReturnType<typeof describePath>>
