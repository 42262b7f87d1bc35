import { roles, roleWords } from './team-words.ts'

export type UnitChoice = { id: string; name: string }

/** A role, and where it is held: there and in every unit below. */
export function RoleFields({
  units,
  typed,
  fault,
}: {
  units: UnitChoice[]
  typed: { role: string; unit: string } | null
  fault: string | undefined
}) {
  return (
    <>
      <fieldset className="choices max-w-[44rem]">
        <legend>Quel rôle ?</legend>
        {fault ? <p className="field-fault">{fault}</p> : null}
        {roles.map(role => (
          <label key={role} className="choice">
            <input type="radio" name="role" value={role} required defaultChecked={typed?.role === role} />
            <span>
              {roleWords[role].name} <span className="block small soft">{roleWords[role].opens}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="field">
        <label htmlFor="unit">Où ?</label>
        <span className="small soft font-text" id="unit-aide">
          Le rôle compte aussi pour tout ce qui est au-dessous.
        </span>
        <select id="unit" name="unit" aria-describedby="unit-aide" defaultValue={typed?.unit}>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
    </>
  )
}
