import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ShowPassword } from '../show-password.tsx'

type Refused = { typed: { name: string; email: string }; faults: Record<string, string | undefined> }

export function FirstAdminView({
  minPasswordLength,
  refused,
}: {
  minPasswordLength: number
  refused: Refused | undefined
}) {
  const faults = refused?.faults ?? {}
  return (
    <div className="flow pt-6">
      <h1>Premier compte</h1>
      <p className="lead">Ce compte ouvre tout : le studio, et le suivi de toutes les CMCAS. Ce lien sert une fois.</p>
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
        <Field
          name="password"
          type="password"
          label="Un mot de passe"
          help={`${minPasswordLength} signes au moins. Quatre mots sans lien font un bon mot de passe.`}
          autoComplete="new-password"
          fault={faults.password}
        />
        <Field
          name="again"
          type="password"
          label="Le même, une deuxième fois"
          autoComplete="new-password"
          fault={faults.again}
        />
        <ShowPassword />
        <ActionButton look="main" arrow>
          Créer mon compte
        </ActionButton>
      </form>
    </div>
  )
}
