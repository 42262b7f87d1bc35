/** Where in the studio a page of a lesson stands. */
export function LessonCrumb({
  course,
  lesson,
  lessonNumber,
}: {
  course: { slug: string; title: string }
  lesson: { slug: string; title: string }
  lessonNumber: number
}) {
  return (
    <p className="small">
      <a className="tap" href="/studio">
        Studio
      </a>{' '}
      · {course.title} ·{' '}
      <a className="tap" href={`/studio/${course.slug}/${lesson.slug}`}>
        leçon {lessonNumber} : {lesson.title}
      </a>
    </p>
  )
}
