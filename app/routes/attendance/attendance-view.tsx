import { ActionLink } from '#app/ui/primitives/action.tsx'
import type { SheetToShow } from './load-attendance.server.ts'

export function AttendanceView({ sheet: { id, title, date, place, attendance } }: { sheet: SheetToShow }) {
  const { present, firstNames, withoutName } = attendance
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href={`/ateliers/${id}`}>Revenir à l’atelier</a>
      </p>
      <h1>Feuille de présence</h1>
      <dl className="know sheet">
        <Line term="Atelier">{title}</Line>
        <Line term="Date">{date}</Line>
        <Line term="Lieu">{place}</Line>
        <Line term="Personnes présentes">{present}</Line>
        <Line term="Dont sans prénom">{withoutName}</Line>
      </dl>
      {firstNames.length > 0 ? (
        <>
          <h2>Prénoms</h2>
          <ol className="first-names">
            {firstNames.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same first name
              <li key={index}>{name}</li>
            ))}
          </ol>
        </>
      ) : null}
      <div className="acts">
        <ActionLink to={`/ateliers/${id}/presence/export`} look="main">
          Exporter en CSV
        </ActionLink>
      </div>
      <p className="small soft">
        Cette feuille ne dit rien de ce que les personnes ont fait. Elle est gardée 3 ans, puis effacée.
      </p>
    </div>
  )
}

function Line({ term, children }: { term: string; children: string | number }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <strong>{children}</strong>
      </dd>
    </div>
  )
}
