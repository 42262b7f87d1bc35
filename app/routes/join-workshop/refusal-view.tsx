import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { CodeForm } from '../enter-workshop/code-form.tsx'
import type { Refusal } from './load-by-code.server.ts'

export function RefusalView({ refusal }: { refusal: Refusal }) {
  if (refusal.state === 'ended') return <EndedView refusal={refusal} />
  return (
    <div className="flow pt-6">
      <h1>Ce code n’ouvre pas d’atelier.</h1>
      <CodeForm typed={refusal.typed} fault={refusal.fault} />
    </div>
  )
}

function EndedView({ refusal: { title, isClosed, hasPath } }: { refusal: Extract<Refusal, { state: 'ended' }> }) {
  return (
    <div className="flow pt-6">
      <h1>L’atelier est fini.</h1>
      <p className="lead">
        « {title} » {isClosed ? 'a été fermé par la personne qui l’animait.' : 'durait une journée.'}
      </p>
      {hasPath ? (
        <>
          <p>Votre parcours est toujours sur cet appareil. Sans visite, il y reste 30 jours.</p>
          <div className="acts">
            <ActionLink to="/mon-parcours" look="main" arrow="next">
              Continuer mon parcours
            </ActionLink>
            <ActionLink to="/ma-carte">Garder mon parcours</ActionLink>
          </div>
        </>
      ) : (
        <>
          <p>Vous pouvez continuer sans l’atelier. Les cours sont les mêmes.</p>
          <form method="post" action="/commencer">
            <ActionButton look="main" arrow>
              Commencer
            </ActionButton>
          </form>
        </>
      )}
      <p>
        <a className="tap" href="/atelier">
          J’ai un autre code
        </a>
      </p>
    </div>
  )
}
