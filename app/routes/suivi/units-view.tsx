import { RowLink, Rows } from '#app/ui/primitives/rows.tsx'
import type { UnitLine } from './describe-units.server.ts'

export function UnitsView({ lines }: { lines: UnitLine[] }) {
  return (
    <div className="flow pt-6">
      <h1>Suivi</h1>
      <p className="lead">Choisissez ce que vous voulez regarder. Vous verrez des nombres, jamais une personne.</p>
      <div className="max-w-[44rem]">
        <Rows>
          {lines.map(({ id, name, address, sectionCount }) => (
            <RowLink key={id} to={address} title={name}>
              {sections(sectionCount)}
            </RowLink>
          ))}
        </Rows>
      </div>
    </div>
  )
}

function sections(count: number): string | null {
  if (count === 0) return null
  return count === 1 ? '1 SLVie' : `${count} SLVie`
}
