import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

type Refusal = { title: string; text: string }

/** A card has been photographed: only its four digits are missing. */
export function CardView({
  readable,
  fault,
  refusal,
}: {
  readable: boolean
  fault: string | undefined
  refusal: Refusal | null
}) {
  if (!readable) return <Unreadable />
  return (
    <div className="flow pt-6">
      <h1>Votre carte</h1>
      {refusal ? (
        <Note tone="attention" title={refusal.title} status>
          <p>{refusal.text}</p>
        </Note>
      ) : (
        <p className="lead">Votre carte est lue. Il manque vos 4 chiffres.</p>
      )}
      <form method="post" className="flow">
        <Field
          name="chiffres"
          type="code"
          label="Vos 4 chiffres"
          help="Vous les avez choisis. Ils ne sont pas sur la carte."
          autoComplete="off"
          autoFocus
          fault={fault}
        />
        <ActionButton look="main" arrow>
          Entrer
        </ActionButton>
      </form>
      <p>
        <a className="tap" href="/aide">
          J’ai oublié mes chiffres
        </a>
      </p>
    </div>
  )
}

function Unreadable() {
  return (
    <div className="flow pt-6">
      <h1>Votre carte</h1>
      <Note tone="attention" title="Le carré n’est pas lu en entier." status>
        <p>Photographiez-le de nouveau, de plus près. Ou écrivez les 5 mots de votre carte.</p>
      </Note>
      <ActionLink to="/entrer" look="main" arrow="next">
        Écrire mes 5 mots
      </ActionLink>
    </div>
  )
}
