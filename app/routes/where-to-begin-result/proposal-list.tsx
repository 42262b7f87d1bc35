import type { PathToShow } from './describe-path.server.ts'

/** The courses in the order to take them. On paper too: no address is needed to read it. */
export function ProposalList({ path }: { path: PathToShow }) {
  if (path.courses.length === 0) {
    return <p className="lead">Vous savez déjà beaucoup de choses. Prenez le cours qui vous plaît.</p>
  }
  return (
    <ol className="steps">
      {path.courses.map(({ code, title, why, online }) => (
        <li key={code}>
          <h2 className="h3">{online ? <a href={online.address}>{title}</a> : title}</h2>
          <p>{why}</p>
          {online ? (
            <p className="small soft">{online.time}. Vous vous arrêtez quand vous voulez.</p>
          ) : (
            <p className="small soft">
              Ce cours n’est pas encore en ligne. Une personne de l’accueil peut vous montrer.
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** « Vous savez déjà des choses ! »: said before anything is proposed. */
export function KnowsThings({ path }: { path: PathToShow }) {
  if (!path.knowsThings) return null
  return <p className="lead">Vous savez déjà des choses ! Vos bonnes idées vont vous servir.</p>
}
