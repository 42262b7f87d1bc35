import { findCourseById } from '#app/features/catalog/index.server.ts'
import type { OwnPath } from '#app/features/diagnostic/index.server.ts'
import { plannedCourses } from '#app/features/diagnostic/index.ts'
import { listFinishedLessons } from '#app/features/learning/index.server.ts'

export type ChangeToShow = Awaited<ReturnType<typeof describeChange>>

const mostLessons = 5

/** What has grown since the time before, in words: by her answers where both times are kept, by her path, and by what she has finished. */
export async function describeChange({
  learnerId,
  change: { since, gains, nowKnown, toReview },
}: {
  learnerId: string
  change: NonNullable<OwnPath['change']>
}) {
  const finished = (await listFinishedLessons(learnerId)).filter(({ finishedAt }) => finishedAt > since)
  const titles = finished.flatMap(({ courseId, lessonId }) => {
    const lesson = findCourseById(courseId)?.lessons.find(entry => entry.lessonId === lessonId)
    return lesson ? [lesson.title] : []
  })
  return {
    since: since.toISOString(),
    gains: gains ?? [],
    isCompared: gains !== null,
    nowKnown: nowKnown.map(course => plannedCourses[course].title),
    toReview: toReview.map(course => plannedCourses[course].title),
    lessons: { total: titles.length, latest: titles.slice(-mostLessons).reverse() },
  }
}
