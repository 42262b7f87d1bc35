import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'

type Pause = {
  state: 'asking' | 'resting'
  name: string | null
  kind: 'guest' | 'card' | 'account'
  returnTo: string
  warningSeconds: number
}

export function PauseView({ fault, ...pause }: Pause & { fault: string | undefined }) {
  return pause.state === 'asking' ? <Asking {...pause} /> : <Resting {...pause} fault={fault} />
}

// Reached where no script runs: the page asks by itself, then comes back to see.
function Asking({ returnTo, warningSeconds }: Pause) {
  const again = `/pause?${new URLSearchParams({ retour: returnTo })}`
  return (
    <div className="flow pt-6">
      <noscript>
        <meta httpEquiv="refresh" content={`${warningSeconds + 5};url=${again}`} />
      </noscript>
      <h1>Vous êtes toujours là ?</h1>
      <p className="lead">Sans réponse dans 1 minute, votre parcours est mis de côté. Rien n’est perdu.</p>
      <ActionLink to={returnTo} look="main">
        Je suis là
      </ActionLink>
    </div>
  )
}

function Resting({ name, kind, returnTo, fault }: Pause & { fault: string | undefined }) {
  return (
    <div className="flow pt-6">
      <h1>{name ? <Greeting name={name} /> : 'On continue ?'}</h1>
      <p className="lead">Votre parcours est mis de côté. Rien n’est perdu.</p>
      {kind === 'account' ? (
        <ActionLink to={`/entrer/compte?retour=${encodeURIComponent(returnTo)}`} look="main">
          Entrer de nouveau
        </ActionLink>
      ) : (
        <form method="post" className="flow">
          <input type="hidden" name="suite" value="" />
          <input type="hidden" name="retour" value={returnTo} />
          {kind === 'card' ? <Field name="code" type="code" label="Vos 4 chiffres" fault={fault} /> : null}
          <ActionButton look="main" arrow>
            Continuer
          </ActionButton>
        </form>
      )}
      <form method="post" action="/sortir">
        <ActionButton>Ce n’est pas moi</ActionButton>
      </form>
    </div>
  )
}

function Greeting({ name }: { name: string }) {
  return (
    <>
      <span className="own-name">{name}</span>, on continue ?
    </>
  )
}
