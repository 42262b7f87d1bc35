import type { PathToShow } from './describe-path.server.ts'

/** The courses in the order to take them. On paper too: no address is needed to read it. */
export function ProposalList({ path }: { path: PathToShow }) {
  if (path.courses.length === 0) return <NoProposal path={path} />
  return (
    <ol className="steps">
      {path.courses.map(({ code, title, why, online, meanwhile }) => (
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
          {meanwhile ? (
            <p>
              En attendant, un cours proche : <a href={meanwhile.address}>{meanwhile.title}</a>, {meanwhile.time}.
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

// Nothing to propose is good news where she has answered, and no news where she has not.
function NoProposal({ path }: { path: PathToShow }) {
  if (path.saidNothing)
    return (
      <p className="lead">
        Sans vos réponses, je ne peux pas vous conseiller. Ce n’est pas grave : prenez le cours qui vous plaît, ou
        demandez à une personne.
      </p>
    )
  return <p className="lead">Vous savez déjà beaucoup de choses. Prenez le cours qui vous plaît.</p>
}

/** What she knows already, her wish included: said before anything is proposed. */
export function KnowsThings({ path: { knowsThings, knownWish } }: { path: PathToShow }) {
  return (
    <>
      {knowsThings ? <p className="lead">Vous savez déjà des choses ! Vos bonnes idées vont vous servir.</p> : null}
      {knownWish ? (
        <p>
          {knownWish.aim}, vous savez déjà l’essentiel.
          {knownWish.online ? (
            <>
              {' '}
              Le cours est là, si vous voulez : <a href={knownWish.online.address}>{knownWish.online.title}</a>.
            </>
          ) : null}
        </p>
      ) : null}
    </>
  )
}
