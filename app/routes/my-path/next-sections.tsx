import { RowLink, Rows } from '#app/ui/primitives/rows.tsx'
import { openingAddress, resultAddress } from '../where-to-begin/addresses.ts'
import type { PathToShow } from './describe-path.server.ts'

/** What may help her go on: cards to remember, and what was proposed to her. Each is offered, none is asked. */
export function NextSections({ path }: { path: PathToShow }) {
  return (
    <>
      {path.recalls.length > 0 ? (
        <section className="flow" aria-labelledby="t-rappels">
          <h2 className="trait" id="t-rappels">
            Vous souvenez-vous ?
          </h2>
          <p>Une question sur ce que vous avez appris. Seulement si vous voulez.</p>
          <Rows>
            {path.recalls.map(({ address, lessonTitle, courseTitle }) => (
              <RowLink key={address} to={address} title={lessonTitle}>
                {courseTitle}
              </RowLink>
            ))}
          </Rows>
        </section>
      ) : null}
      <section className="flow" aria-labelledby="t-commencer">
        <h2 className="trait" id="t-commencer">
          {path.proposed ? 'Je vous propose de commencer par…' : 'Par où commencer ?'}
        </h2>
        <Proposed path={path} />
      </section>
    </>
  )
}

function Proposed({ path: { proposed, questionsOpen, mayLookBack } }: { path: PathToShow }) {
  return (
    <Rows>
      {proposed ? (
        <RowLink to={resultAddress} title={proposed.title}>
          {proposed.why}
        </RowLink>
      ) : null}
      {questionsOpen || !proposed || mayLookBack ? (
        <RowLink to={openingAddress} title={questionsOpen ? 'Reprendre les questions' : againOrFirst(mayLookBack)}>
          {mayLookBack ? 'Les mêmes questions, huit semaines après.' : 'Quelques questions, sans note.'}
        </RowLink>
      ) : null}
    </Rows>
  )
}

function againOrFirst(mayLookBack: boolean): string {
  return mayLookBack ? 'Voir ce qui a changé pour vous' : 'Répondre à quelques questions'
}
