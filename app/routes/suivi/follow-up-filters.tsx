import { describePeriod, type FollowUp } from '#app/features/reporting/index.ts'

/** Which period and which course. Nothing moves before the button is pressed; the export takes the same choice. */
export function FollowUpFilters({ followUp, exportHref }: { followUp: FollowUp; exportHref: string | null }) {
  const { period, course, choices } = followUp
  return (
    <form className="filters" method="get">
      <label>
        Période
        <select name="periode" defaultValue={period.id}>
          {choices.periods.map(choice => (
            <option key={choice.id} value={choice.id}>
              {describePeriod(choice)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Cours
        <select name="cours" defaultValue={course?.id ?? ''}>
          <option value="">Tous les cours</option>
          {choices.courses.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn">
        Afficher
      </button>
      {exportHref ? (
        <button type="submit" className="btn btn-main" formAction={exportHref}>
          Exporter en CSV
        </button>
      ) : null}
    </form>
  )
}
