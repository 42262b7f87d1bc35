import { PictogramDrawing } from '#app/ui/patterns/pictogram.tsx'
import type { LiveToShow } from './describe-live.server.ts'

type Line = LiveToShow['people'][number]

/** Who is where, and who waits. A place in a lesson, never an answer. */
export function People({ people }: { people: Line[] }) {
  if (people.length === 0) return null
  const waiting = people.filter(({ waits }) => waits).length
  return (
    <form method="post" className="flow">
      {/* Said aloud when it changes: the rest of the list moves all the time. */}
      <p role="status">
        {waiting === 0
          ? 'Personne ne demande d’aide.'
          : waiting === 1
            ? '1 personne attend.'
            : `${waiting} personnes attendent.`}
      </p>
      <ul className="people">
        {people.map(person => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </form>
  )
}

function Person({ person: { id, name, pictogram, lesson, step, waits, hasCard, isOnSharedDevice } }: { person: Line }) {
  const tags = [hasCard ? 'a une carte' : null, isOnSharedDevice ? 'appareil partagé' : null].filter(Boolean).join(', ')
  return (
    <li className={waits ? 'waits' : undefined}>
      <PictogramDrawing name={pictogram} />
      <p>
        <b>{name}</b>
        {tags ? <span className="small soft"> ({tags})</span> : null}
        <br />
        {step ? `${lesson}, ${step}` : 'N’a pas encore ouvert de leçon.'}
      </p>
      {waits ? (
        <p className="acts">
          <span>
            <mark>Demande de l’aide</mark> {waits}
          </span>
          <button type="submit" className="btn" id={`vais-${id}`} name="vais" value={id}>
            J’y vais<span className="vh"> : {name}</span>
          </button>
        </p>
      ) : null}
    </li>
  )
}
