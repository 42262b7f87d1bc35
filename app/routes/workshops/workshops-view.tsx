import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { RowLink, Rows } from '#app/ui/primitives/rows.tsx'
import type { WorkshopsToShow } from './describe-workshops.server.ts'

type Typed = Record<'titre' | 'lieu' | 'cours', string | undefined> | undefined
type Faults = Record<string, string | undefined>

export function WorkshopsView(page: WorkshopsToShow & { typed: Typed; faults: Faults }) {
  return (
    <div className="flow pt-6">
      <h1>Ateliers</h1>
      <p className="lead">Ouvrez un atelier pour la journée. Les personnes entrent avec un code, sans compte.</p>
      <div className="two pt-6">
        <section className="flow" aria-labelledby="t-ouvrir">
          <h2 className="trait" id="t-ouvrir">
            Ouvrir un atelier
          </h2>
          <NewWorkshop {...page} />
        </section>
        <div className="sections">
          <List id="t-ouverts" title="Ouverts maintenant" lines={page.open} none="Aucun atelier n’est ouvert." />
          {page.ended.length > 0 ? <List id="t-finis" title="Finis" lines={page.ended} none="" /> : null}
        </div>
      </div>
    </div>
  )
}

function NewWorkshop({
  title,
  unitId,
  units,
  courses,
  typed,
  faults,
}: WorkshopsToShow & { typed: Typed; faults: Faults }) {
  return (
    <form method="post" className="flow">
      <Field
        name="titre"
        label="Nom de l’atelier"
        help="Les personnes le lisent en entrant."
        autoComplete="off"
        value={typed?.titre ?? title}
        fault={faults.titre}
      />
      <Choice name="lieu" label="Lieu" value={typed?.lieu ?? unitId} fault={faults.lieu} options={units} />
      <Choice
        name="cours"
        label="Cours, si tout le monde suit le même"
        value={typed?.cours}
        fault={faults.cours}
        options={[
          { id: '', name: 'Chaque personne choisit' },
          ...courses.map(({ id, title }) => ({ id, name: title })),
        ]}
      />
      <p className="small soft">L’atelier finit seul à minuit. Vous pouvez le finir avant.</p>
      <ActionButton look="main" arrow>
        Ouvrir l’atelier
      </ActionButton>
    </form>
  )
}

function Choice({
  name,
  label,
  value,
  fault,
  options,
}: {
  name: string
  label: string
  value: string | undefined
  fault: string | undefined
  options: { id: string; name: string }[]
}) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <select
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-faute` : undefined}
      >
        {options.map(option => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      {fault ? (
        <span className="field-fault" id={`${name}-faute`}>
          {fault}
        </span>
      ) : null}
    </p>
  )
}

function List({ id, title, lines, none }: { id: string; title: string; lines: WorkshopsToShow['open']; none: string }) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 className="trait" id={id}>
        {title}
      </h2>
      {lines.length === 0 ? <p>{none}</p> : null}
      <Rows>
        {lines.map(line => (
          <RowLink key={line.address} to={line.address} title={line.title}>
            {line.about}
          </RowLink>
        ))}
      </Rows>
    </section>
  )
}
