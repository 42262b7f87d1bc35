import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { NewPasswordFields } from '../new-password-fields.tsx'

type Refused = { typed: { name: string; email: string }; faults: Record<string, string | undefined> }

export function FirstAdminView({ refused }: { refused: Refused | undefined }) {
  const faults = refused?.faults ?? {}
  return (
    <div className="flow pt-6">
      <h1>Premier compte</h1>
      <p className="lead">Ce compte ouvre tout : le studio, et le suivi de toutes les CMCAS. Ce lien sert une fois.</p>
      {refused ? (
        <Note tone="attention" title="Le compte n’est pas encore créé." status>
          <p>Regardez ce qui est écrit sous les réponses. Écrivez de nouveau le mot de passe.</p>
        </Note>
      ) : null}
      <form method="post" className="flow">
        <Field
          name="name"
          label="Votre nom"
          help="Il s’affiche en haut de vos pages."
          autoComplete="name"
          value={refused?.typed.name}
          fault={faults.name}
        />
        <Field
          name="email"
          type="email"
          label="Votre adresse e-mail"
          autoComplete="username"
          value={refused?.typed.email}
          fault={faults.email}
        />
        <NewPasswordFields faults={faults} />
        <ActionButton look="main" arrow>
          Créer mon compte
        </ActionButton>
      </form>
    </div>
  )
}
