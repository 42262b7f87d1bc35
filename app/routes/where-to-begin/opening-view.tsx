import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { ActingFor } from '../acting-for.tsx'
import { paperAddress, resultAddress } from './addresses.ts'

/** What she is about to be asked, what is kept of it, and that she may leave it. */
export function OpeningView({ isOpen, hasPath }: { isOpen: boolean; hasPath: boolean }) {
  return (
    <div className="flow pt-6">
      <h1>Par où commencer ?</h1>
      <p className="lead">Quelques questions, pour vous proposer un premier cours. Environ 8 minutes.</p>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      <ul className="dashes">
        <li>Il n’y a pas de note.</li>
        <li>Une question à la fois. Vous pouvez passer une question.</li>
        <li>Vous pouvez changer vos réponses, et vous arrêter quand vous voulez.</li>
        <li>Une personne peut lire les questions avec vous.</li>
        <li>À la fin, nous effaçons vos réponses. Vous pouvez aussi choisir de les garder.</li>
      </ul>
      <form method="post" className="acts">
        <ActingFor />
        <ActionButton look="main" arrow name="intention" value="continuer">
          {isOpen ? 'Reprendre où j’en étais' : hasPath ? 'Répondre de nouveau' : 'Commencer les questions'}
        </ActionButton>
        {isOpen ? (
          <ActionButton name="intention" value="recommencer">
            Effacer et recommencer
          </ActionButton>
        ) : null}
      </form>
      {hasPath ? (
        <p>
          <a className="tap" href={resultAddress}>
            Voir ce que je vous ai proposé
          </a>
        </p>
      ) : null}
      <p className="acts">
        <ActionLink to="/cours">Passer, et voir les cours</ActionLink>
        <ActionLink to={paperAddress} look="quiet">
          Répondre sur papier
        </ActionLink>
      </p>
    </div>
  )
}
