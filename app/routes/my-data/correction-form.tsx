import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import type { UnitChoice } from './correction.server.ts'
import type { MyDataToShow } from './describe-my-data.server.ts'

export type Correction = {
  units: UnitChoice[]
  refused: { typed: { prenom: string; lieu: string }; faults: Record<string, string | undefined> } | undefined
}

/** Her name and where she is counted. What was typed comes back where it is refused. */
export function CorrectionForm({ person, units, refused }: Correction & { person: MyDataToShow['person'] }) {
  const fault = refused?.faults.lieu
  return (
    <details className="fold" open={refused !== undefined}>
      <summary>Corriger</summary>
      <form method="post" action="/mes-donnees" className="flow">
        <Field
          name="prenom"
          label="Votre prénom, ou un autre nom"
          autoComplete="given-name"
          value={refused?.typed.prenom ?? person.firstName ?? ''}
          fault={refused?.faults.prenom}
        />
        <p className="field">
          <label htmlFor="lieu">Votre CMCAS ou SLVie</label>
          <select
            id="lieu"
            name="lieu"
            defaultValue={refused?.typed.lieu ?? person.unit?.id ?? ''}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? 'lieu-faute' : undefined}
          >
            <option value="">Aucune : je ne suis comptée nulle part</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {fault ? (
            <span className="field-fault" id="lieu-faute">
              {fault}
            </span>
          ) : null}
        </p>
        <ActionButton name="intention" value="corriger">
          Garder
        </ActionButton>
      </form>
    </details>
  )
}
