import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

/** Before she leaves: what is kept, and what a guest would lose. */
export function SignOutView({ isGuest }: { isGuest: boolean }) {
  return (
    <div className="flow pt-6">
      <h1>Sortir</h1>
      {isGuest ? (
        <Note tone="attention" title="Vous n’avez pas encore de carte.">
          <p>Si vous sortez maintenant, plus personne ne pourra retrouver votre parcours. Vous non plus.</p>
        </Note>
      ) : (
        <p className="lead">Votre parcours est gardé. Vous le retrouvez la prochaine fois.</p>
      )}
      <form method="post" className="flow">
        <div className="acts">
          {isGuest ? (
            <ActionLink to="/ma-carte" look="main">
              Garder mon parcours
            </ActionLink>
          ) : null}
          <ActionButton look={isGuest ? 'plain' : 'main'}>{isGuest ? 'Sortir sans garder' : 'Sortir'}</ActionButton>
        </div>
      </form>
      <p>
        <a className="tap" href="/mon-parcours">
          Rester
        </a>
      </p>
    </div>
  )
}
