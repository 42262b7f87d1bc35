import type { Edition } from '#app/content/contract.ts'
import type { StudioEdition, StudioLesson } from '#app/features/studio/index.ts'
import { editionNames } from '../studio/edition-names.ts'
import { ProblemList } from '../studio/problem-list.tsx'
import { StateTag } from '../studio/state-tag.tsx'

/** What to look at in this lesson, then how the text in the frame reads and what it weighs. */
export function LessonChecks({ lesson, shown }: { lesson: StudioLesson; shown: Edition }) {
  const edition = lesson.editions.find(candidate => candidate.edition === shown)
  return (
    <div className="sections">
      <section className="flow" aria-labelledby="t-points">
        <h2 id="t-points">Points à regarder</h2>
        <p role="status">{countSentence(lesson)}</p>
        {lesson.problems.length > 0 ? <ProblemList problems={lesson.problems} /> : null}
      </section>
      {edition ? <Measures edition={edition} /> : null}
    </div>
  )
}

function Measures({ edition: { edition, checks } }: { edition: StudioEdition }) {
  return (
    <section className="flow" aria-labelledby="t-mesures">
      <h2 id="t-mesures">Mesures : {editionNames[edition].toLowerCase()}</h2>
      <p className="small soft">Ces chiffres voient la longueur, pas le sens. Ils ne bloquent jamais.</p>
      <ul className="checks">
        {checks.map(({ id, state, title, wanted }) => (
          <li key={id}>
            <span>
              <StateTag state={state === 'good' ? 'good' : 'warnings'} />
            </span>
            <p>
              <strong>{title}</strong> {wanted}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function countSentence({ problems }: StudioLesson): string {
  const blocking = problems.filter(({ severity }) => severity === 'error').length
  const toReview = problems.length - blocking
  if (problems.length === 0) return 'Rien à reprendre.'
  const parts = [
    blocking > 0 ? `${blocking} ${blocking > 1 ? 'points bloquent' : 'point bloque'}` : null,
    toReview > 0 ? `${toReview} ${toReview > 1 ? 'points' : 'point'} à revoir` : null,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
