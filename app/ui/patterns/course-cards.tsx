import type { CourseCard } from '#app/ui/patterns/course-card.ts'

/** Courses to choose from: what one will be able to do, how long it takes. */
export function CourseCards({ courses }: { courses: CourseCard[] }) {
  return (
    <ul className="cols">
      {courses.map(({ slug, title, summary, lessonCount, minutesALesson, level }) => (
        <li key={slug}>
          <h3>
            <a href={`/cours/${slug}`}>{title}</a>
          </h3>
          <p>{summary}</p>
          <p className="small soft">
            {lessonCount === 1 ? '1 leçon' : `${lessonCount} leçons`} de {minutesALesson} minutes environ. Niveau{' '}
            {level}.
          </p>
        </li>
      ))}
    </ul>
  )
}
