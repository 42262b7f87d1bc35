import type { Problem } from '#app/content/contract.ts'
import { courseState, type StudioCourse } from '#app/features/studio/index.ts'
import { LessonList } from './lesson-list.tsx'
import { ProblemList } from './problem-list.tsx'
import { StateTag } from './state-tag.tsx'

export function StudioView({ courses, problems }: { courses: StudioCourse[]; problems: Problem[] }) {
  return (
    <>
      <div className="bar">
        <div>
          <h1>Studio</h1>
          <p className="soft">{summary(courses)}</p>
        </div>
      </div>
      <div className="sections">
        {problems.length > 0 ? (
          <section className="flow" aria-labelledby="t-dossier">
            <h2 className="trait" id="t-dossier">
              Le dossier des cours
            </h2>
            <p>Ces points touchent le dossier entier, ou la fiche d’un cours.</p>
            <ProblemList problems={problems} />
          </section>
        ) : null}
        {courses.map(course => (
          <CourseSection key={course.slug} course={course} />
        ))}
        {courses.length === 0 ? (
          <p>Vous n’avez pas encore de cours. Posez un dossier dans « courses », puis revenez ici.</p>
        ) : null}
      </div>
    </>
  )
}

function CourseSection({ course }: { course: StudioCourse }) {
  const id = `t-${course.slug}`
  const isOnline = course.lessons.some(({ editions }) => editions.length > 0)
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 className="trait" id={id}>
        {course.title}
      </h2>
      <p className="acts">
        <StateTag state={courseState(course)} />
        {isOnline ? (
          <a className="tap" href={`/cours/${course.slug}`}>
            Voir la page du cours
          </a>
        ) : (
          <span>Ce cours n’est pas encore en ligne.</span>
        )}
      </p>
      {course.problems.length > 0 ? <ProblemList problems={course.problems} /> : null}
      <LessonList course={course} />
    </section>
  )
}

function summary(courses: StudioCourse[]): string {
  const lessons = courses.flatMap(course => course.lessons)
  const broken = lessons.filter(({ state }) => state === 'broken').length
  const counted = `${plural(courses.length, 'cours', 'cours')}, ${plural(lessons.length, 'leçon', 'leçons')}.`
  return broken === 0
    ? `${counted} Rien ne bloque.`
    : `${counted} ${plural(broken, 'leçon bloque', 'leçons bloquent')}.`
}

function plural(count: number, one: string, several: string): string {
  return `${count} ${count > 1 ? several : one}`
}
