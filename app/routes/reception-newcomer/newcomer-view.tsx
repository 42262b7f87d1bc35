import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { CodeField } from '../code-field.tsx'

type Refused = {
  typed: { name: string; unitId: string; old: boolean }
  faults: Partial<Record<string, string | undefined>>
}

export function NewcomerView({
  units,
  refused,
}: {
  units: { id: string; name: string }[]
  refused: Refused | undefined
}) {
  const { typed, faults = {} } = refused ?? {}
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/accueil">Accueil</a>
      </p>
      <h1>Nouvelle personne</h1>
      <p className="lead">Elle vient sans rien. Elle repart avec un parcours et une carte.</p>
      <form method="post" className="flow">
        <Field
          name="name"
          label="Son prénom, ou un surnom"
          autoComplete="off"
          value={typed?.name}
          fault={faults.name}
        />
        <UnitField units={units} chosen={typed?.unitId} fault={faults.unit} />
        <div className="flow max-w-[30rem]">
          <label className="choice">
            <input type="checkbox" name="old" value="oui" defaultChecked={typed?.old} required />
            <span>Elle a 15 ans ou plus.</span>
          </label>
          {faults.old ? <p className="field-fault">{faults.old}</p> : null}
        </div>
        <CodeField
          label="4 chiffres, choisis par la personne"
          help="Elle les tape elle-même. Regardez ailleurs."
          fault={faults.code}
        />
        <ActionButton look="main">Faire la carte</ActionButton>
      </form>
    </div>
  )
}

function UnitField({
  units,
  chosen,
  fault,
}: {
  units: { id: string; name: string }[]
  chosen: string | undefined
  fault: string | undefined
}) {
  return (
    <p className="field">
      <label htmlFor="unit">Sa SLVie</label>
      <select id="unit" name="unit" defaultValue={chosen ?? ''} required aria-invalid={fault ? true : undefined}>
        <option value="">Choisissez</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {fault ? <span className="field-fault">{fault}</span> : null}
    </p>
  )
}
