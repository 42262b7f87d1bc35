import { PlainSection } from '#app/ui/patterns/plain-page.tsx'
import type { MyDataToShow } from './describe-my-data.server.ts'

type Course = MyDataToShow['courses'][number]

/** Her courses and lessons with their dates, and her answers, which she may open. */
export function MyPath({ kept: { courses }, unfolded }: { kept: MyDataToShow; unfolded: boolean }) {
  return (
    <PlainSection id="parcours" title="Votre parcours et vos réponses">
      {courses.length === 0 ? <p>Vous n’avez pas encore choisi de cours.</p> : null}
      {courses.map(course => (
        <div key={course.id} className="flow">
          <h3>{course.title}</h3>
          <p>{course.dates}</p>
          {course.lessons.length > 0 ? (
            <ul className="dashes">
              {course.lessons.map(({ id, title, dates }) => (
                <li key={id}>
                  {title} : {dates}
                </li>
              ))}
            </ul>
          ) : null}
          {course.answers.length > 0 ? <MyAnswers course={course} unfolded={unfolded} /> : null}
        </div>
      ))}
    </PlainSection>
  )
}

function MyAnswers({ course: { title, answers }, unfolded }: { course: Course; unfolded: boolean }) {
  return (
    <details className="fold" open={unfolded}>
      <summary>
        {answers.length === 1 ? 'Voir ma réponse' : `Voir mes ${answers.length} réponses`}
        <span className="vh"> : {title}</span>
      </summary>
      <ul className="kept">
        {answers.map(({ lessonTitle, when, worth, forgotten, with: helper, address }) => (
          <li key={`${when} ${lessonTitle} ${address}`}>
            {address ? <a href={address}>{lessonTitle}</a> : lessonTitle} : {worth}.{helper ? ` Avec ${helper}.` : null}
            <br />
            <span className="small soft">
              {when}
              {forgotten ? '. Le choix est oublié.' : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
