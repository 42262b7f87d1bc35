import { fullDate, minutesInWords } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { ActingFor } from '../acting-for.tsx'
import type { CourseToShow, LessonLine } from './describe-course.server.ts'

const states: Record<LessonLine['state'], string> = { done: 'Finie.', here: 'Vous êtes ici.', todo: '' }

export function CourseView({ course }: { course: CourseToShow }) {
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/cours">Tous les cours</a>
      </p>
      <h1>{course.title}</h1>
      <p className="lead">{course.summary}</p>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      <ResumeForm course={course} />
      <div className="two pt-10">
        <section className="flow" aria-labelledby="t-savoir">
          <h2 className="trait" id="t-savoir">
            Ce que vous saurez faire
          </h2>
          <ul className="dashes">
            {course.objectives.map(objective => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
          <p>
            {course.lessonCount === 1 ? '1 leçon' : `${course.lessonCount} leçons`}, {minutesInWords(course.minutes)} en
            tout. Vous vous arrêtez quand vous voulez.
          </p>
          <p className="soft">
            Une leçon pèse {course.heaviestKilobytes} ko au plus, images comprises. C’est moins qu’une photo de
            téléphone.
          </p>
        </section>
        <section className="flow" aria-labelledby="t-lecons">
          <h2 className="trait" id="t-lecons">
            Les leçons
          </h2>
          <ol className="steps">
            {course.lines.map(line => (
              <LessonItem key={line.address} line={line} />
            ))}
          </ol>
        </section>
      </div>
      {course.sources.length > 0 ? <Sources sources={course.sources} /> : null}
    </div>
  )
}

function ResumeForm({ course }: { course: CourseToShow }) {
  const { begun, finishedOn, resume } = course
  return (
    <form method="post" className="flow">
      {finishedOn ? <p>Vous avez fini ce cours le {fullDate(finishedOn)}. Vous pouvez le relire.</p> : null}
      {resume && !finishedOn ? (
        <p>
          Vous étiez dans la leçon « {resume.title} », étape {resume.stepNumber} sur {resume.stepTotal}.
        </p>
      ) : null}
      <ActingFor />
      <ActionButton look="main" arrow>
        {finishedOn ? 'Relire ce cours' : begun ? 'Reprendre' : 'Commencer ce cours'}
      </ActionButton>
    </form>
  )
}

function LessonItem({ line }: { line: LessonLine }) {
  return (
    <li className={line.state === 'done' ? undefined : line.state}>
      <h3>
        <a href={line.address}>{line.title}</a>
      </h3>
      {line.objective ? <p>{line.objective}</p> : null}
      <p className="small soft">
        {minutesInWords(line.minutes)}. <strong>{states[line.state]}</strong>
        {line.helpers ? ` Avec l’aide de ${line.helpers}.` : null}
      </p>
      <p className="small">
        <a className="tap" href={`${line.address}/papier`}>
          Faire cette leçon sur papier<span className="vh"> : {line.title}</span>
        </a>
      </p>
    </li>
  )
}

function Sources({ sources }: { sources: CourseToShow['sources'] }) {
  return (
    <details className="fold">
      <summary>D’où viennent les informations de ce cours</summary>
      <ul className="dashes">
        {sources.map(({ title, year, url }) => (
          <li key={title}>
            {url ? <a href={url}>{title}</a> : title}
            {year ? `, ${year}` : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
