import type { CourseCard } from '#app/ui/patterns/course-card.ts'

/** Courses to choose from: what one will be able to do, how long it takes. `under`: the title that they stand under. */
export function CourseCards({ courses, under }: { courses: CourseCard[]; under: 'h1' | 'h2' }) {
  const Title = under === 'h1' ? 'h2' : 'h3'
  return (
    <ul className="cols">
      {courses.map(({ slug, title, summary, lessonCount, minutesALesson, level }) => (
        <li key={slug}>
          <Title className="h3">
            <a href={`/cours/${slug}`}>{title}</a>
          </Title>
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
