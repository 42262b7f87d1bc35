import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { GivenPassword } from '../team/given-password.tsx'
import { RoleFields, type UnitChoice } from '../team/role-fields.tsx'
import type { GivenPassword as Given } from '../team/team-form.server.ts'

export type Refused = {
  typed: { name: string; email: string; role: string; unit: string }
  faults: Record<string, string | undefined>
}

export function NewMemberView({ units, refused }: { units: UnitChoice[]; refused: Refused | null }) {
  const faults = refused?.faults ?? {}
  return (
    <div className="flow pt-6">
      <h1>Ouvrir un compte</h1>
      <p className="lead">La page suivante montre un mot de passe à donner à la personne.</p>
      {refused ? (
        <Note tone="attention" title="Le compte n’est pas encore ouvert." status>
          <p>Regardez ce qui est écrit près des réponses.</p>
        </Note>
      ) : null}
      <form method="post" className="flow">
        <Field
          name="name"
          label="Son nom"
          help="Il s’affiche en haut de ses pages."
          value={refused?.typed.name}
          fault={faults.name}
        />
        <Field
          name="email"
          type="email"
          label="Son adresse e-mail"
          help="Elle s’en sert pour entrer. Nous n’y écrivons rien."
          value={refused?.typed.email}
          fault={faults.email}
        />
        <RoleFields units={units} typed={refused?.typed ?? null} fault={faults.role ?? faults.unit} />
        <ActionButton look="main" arrow>
          Ouvrir ce compte
        </ActionButton>
      </form>
    </div>
  )
}

export function AccountOpenedView({ opened }: { opened: { name: string; learnerId: string } & Given }) {
  return (
    <div className="flow pt-6">
      <h1>Le compte est ouvert</h1>
      <GivenPassword name={opened.name} given={opened} />
      <ActionLink to={`/equipe/${opened.learnerId}`}>Voir ce compte</ActionLink>
      <p>
        <a className="tap" href="/equipe">
          Revenir à l’équipe
        </a>
      </p>
    </div>
  )
}
