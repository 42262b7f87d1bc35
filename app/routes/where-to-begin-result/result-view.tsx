import { ReceptionCard, type ReceptionToShow } from '#app/ui/patterns/reception-card.tsx'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ActingFor } from '../acting-for.tsx'
import { openingAddress } from '../where-to-begin/addresses.ts'
import { Changed } from './changed.tsx'
import type { ChangeToShow } from './describe-change.server.ts'
import type { PathToShow } from './describe-path.server.ts'
import { KnowsThings, ProposalList } from './proposal-list.tsx'

type OwnPathToShow = PathToShow & { keepsAnswers: boolean; mayLookBack: boolean; change: ChangeToShow | null }
type Props = { path: OwnPathToShow | null; reception: ReceptionToShow | null; justForgotten: boolean }

/** Her path: what to begin with, why, and who can help. No note, no number of points, no level. */
export function ResultView({ path, reception, justForgotten }: Props) {
  if (!path) return <NotYet />
  const [first] = path.courses.flatMap(({ online, meanwhile }) => online ?? meanwhile ?? [])
  return (
    <div className="flow pt-6">
      <h1>Je vous propose de commencer par…</h1>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      {justForgotten ? (
        <Note tone="ok" title="C’est fait." status>
          <p>Vos réponses sont effacées. Ce que je vous propose reste.</p>
        </Note>
      ) : null}
      <KnowsThings path={path} />
      {path.withSomebody ? <Somebody reception={reception} first /> : null}
      <ProposalList path={path} />
      <p className="acts">
        {first ? (
          <ActionLink to={first.address} look={path.withSomebody ? 'plain' : 'main'} arrow="next">
            {`Ouvrir : ${first.title}`}
          </ActionLink>
        ) : null}
        <ActionLink to="/cours">Choisir un autre cours</ActionLink>
      </p>
      {!path.withSomebody && (path.someMissing || path.saidNothing) ? <Somebody reception={reception} /> : null}
      {path.change ? <Changed change={path.change} /> : null}
      <Afterwards path={path} />
    </div>
  )
}

function NotYet() {
  return (
    <div className="flow pt-6">
      <h1>Par où commencer ?</h1>
      <p className="lead">Répondez d’abord à quelques questions. Ou prenez le cours qui vous plaît.</p>
      <p className="acts">
        <ActionLink to={openingAddress} look="main">
          Voir les questions
        </ActionLink>
        <ActionLink to="/cours">Voir les cours</ActionLink>
      </p>
    </div>
  )
}

function Somebody({ reception, first = false }: { reception: ReceptionToShow | null; first?: boolean }) {
  return (
    <section className="flow" aria-labelledby="t-personne">
      <h2 className="trait" id="t-personne">
        Une personne, près de chez vous
      </h2>
      <p>{first ? 'Le mieux est de commencer à deux, ou dans un atelier.' : 'Une personne peut vous montrer.'}</p>
      <ReceptionCard reception={reception} />
      <p>
        <a className="tap" href="/aide">
          Préparer ma visite
        </a>
      </p>
    </section>
  )
}

function Afterwards({ path: { keepsAnswers, mayLookBack } }: { path: OwnPathToShow }) {
  return (
    <section className="flow" aria-labelledby="t-suite">
      <h2 className="trait" id="t-suite">
        Et ensuite
      </h2>
      {mayLookBack ? <p>Huit semaines ont passé. Vous pouvez voir ce qui a changé pour vous.</p> : null}
      <p>
        <a className="tap" href={openingAddress}>
          Répondre de nouveau aux questions
        </a>
      </p>
      {keepsAnswers ? (
        <form method="post" className="flow">
          <p>Vos réponses sont gardées, pour vous seul.</p>
          <ActingFor />
          <ActionButton>Effacer mes réponses</ActionButton>
        </form>
      ) : (
        <p className="soft">
          Vos réponses sont effacées. Nous gardons les cours proposés, et un repère pour nos statistiques. Aucune page
          ne le montre.
        </p>
      )}
    </section>
  )
}
