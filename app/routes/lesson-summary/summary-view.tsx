import { ActionLink } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { SummaryToShow } from './describe-summary.server.ts'

/** The end of a lesson: what one can do now, what remains, and one thing to do next. */
export function SummaryView({ summary }: { summary: SummaryToShow }) {
  return (
    <div className="flow">
      <p className="crumb">
        <a href="/mon-parcours">Mon parcours</a>
        <span>
          <a href={summary.courseAddress}>{summary.courseTitle}</a>
        </span>
      </p>
      <h1>Bilan : {summary.lessonTitle}</h1>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      <State summary={summary} />
      {summary.done.length > 0 ? <Done summary={summary} /> : null}
      {summary.remaining.length > 0 ? <Remaining summary={summary} /> : null}
      <nav className="nav-steps" aria-label="Suite">
        <NextAction summary={summary} />
        {summary.memoAddress ? <ActionLink to={summary.memoAddress}>Revoir ma fiche</ActionLink> : null}
      </nav>
    </div>
  )
}

function State({ summary }: { summary: SummaryToShow }) {
  if (summary.courseFinished) {
    return (
      <Note tone="ok" title="Vous avez fini ce cours." status>
        <p>Toutes les leçons sont faites. Vous pouvez les relire quand vous voulez.</p>
        <p>
          <ActionLink to={`${summary.courseAddress}/attestation`}>Mon attestation</ActionLink>
        </p>
      </Note>
    )
  }
  if (summary.finished) {
    return (
      <Note tone="ok" title="Vous avez fini cette leçon." status>
        {summary.objective ? <p>{summary.objective}</p> : null}
      </Note>
    )
  }
  if (!summary.known) {
    return (
      <Note title="Vous lisez sans parcours.">
        <p>
          Rien n’est gardé. Pour retrouver votre place la prochaine fois, ouvrez le cours et appuyez sur « Commencer ce
          cours ».
        </p>
      </Note>
    )
  }
  return (
    <Note title="Il reste un peu de chemin.">
      <p>Une leçon est finie quand vous avez ouvert chaque étape et répondu à chaque question, juste ou non.</p>
    </Note>
  )
}

function Done({ summary }: { summary: SummaryToShow }) {
  return (
    <section className="flow" aria-labelledby="t-exercices">
      <h2 id="t-exercices">Vos exercices</h2>
      <ul className="dashes">
        {summary.done.map(({ title, address, said }) => (
          <li key={address}>
            <a className="tap" href={address}>
              {title}
            </a>
            {'\u00a0'}: {said}.
          </li>
        ))}
      </ul>
    </section>
  )
}

function Remaining({ summary }: { summary: SummaryToShow }) {
  return (
    <section className="flow" aria-labelledby="t-reste">
      <h2 id="t-reste">Ce qui reste</h2>
      <ul className="dashes">
        {summary.remaining.map(({ title, address, what }) => (
          <li key={address}>
            <a className="tap" href={address}>
              {title}
            </a>{' '}
            ({what})
          </li>
        ))}
      </ul>
    </section>
  )
}

function NextAction({ summary }: { summary: SummaryToShow }) {
  const [first] = summary.remaining
  if (first && !summary.finished) {
    return (
      <ActionLink to={first.address} look="main" arrow="next">
        Finir cette leçon
      </ActionLink>
    )
  }
  if (summary.next && !summary.courseFinished) {
    return (
      <ActionLink to={summary.next.address} look="main" arrow="next">
        Leçon suivante : {summary.next.title}
      </ActionLink>
    )
  }
  return (
    <ActionLink to={summary.known ? '/mon-parcours' : summary.courseAddress} look="main" arrow="next">
      {summary.known ? 'Revenir à mon parcours' : 'Revenir au cours'}
    </ActionLink>
  )
}
