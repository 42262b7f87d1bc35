import type { StudioCourse, StudioLesson } from '#app/features/studio/index.ts'
import { editionNames } from './edition-names.ts'
import { ProblemList } from './problem-list.tsx'
import { StateTag } from './state-tag.tsx'

const shortFacts = new Set(['reading', 'sentences', 'weight'])

/** The lessons of a course: what state each is in, what it weighs, how it reads, and what to repair. */
export function LessonList({ course }: { course: StudioCourse }) {
  return (
    <ol className="checks lessons">
      {course.lessons.map((lesson, index) => (
        <li key={lesson.slug}>
          <span>
            <StateTag state={lesson.state} />
          </span>
          <div>
            <h3>
              <a className="tap" href={`/studio/${course.slug}/${lesson.slug}`}>
                {index + 1}. {lesson.title}
              </a>
            </h3>
            {lesson.stale ? <p>La dernière bonne version reste en ligne.</p> : null}
            {lesson.editions.length === 0 ? (
              <p>Cette leçon n’est pas encore en ligne.</p>
            ) : (
              <EditionFacts lesson={lesson} />
            )}
            {lesson.problems.length > 0 ? <LessonProblems lesson={lesson} /> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function EditionFacts({ lesson }: { lesson: StudioLesson }) {
  return (
    <>
      {lesson.editions.map(({ edition, steps, checks }) => (
        <p key={edition} className="small soft facts-line">
          <strong>{editionNames[edition]}</strong>
          <span>{steps.length > 1 ? `${steps.length} étapes` : '1 étape'}</span>
          {checks
            .filter(({ id }) => shortFacts.has(id))
            .map(({ id, state, title }) => (
              <span key={id}>
                {title} {state === 'see' ? <strong>À revoir.</strong> : null}
              </span>
            ))}
        </p>
      ))}
    </>
  )
}

// What blocks is read at once; what is only to review waits behind its count.
function LessonProblems({ lesson }: { lesson: StudioLesson }) {
  const { problems, state } = lesson
  return (
    <details className="fold" open={state === 'broken'}>
      <summary>{problems.length > 1 ? `${problems.length} points à regarder` : '1 point à regarder'}</summary>
      <ProblemList problems={problems} />
    </details>
  )
}
