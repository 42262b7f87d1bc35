import { enrolledIsHidden, type FollowUpRow } from '#app/features/reporting/index.ts'
import { enrolledSentence, finishedOutOf, inFrench, sortOut } from './follow-up-words.ts'
import { NumberTable } from './number-table.tsx'

/** Where the largest group ends, in percent of the width: the point must not touch the edge. */
const widest = 92.5
/** Past this, rows that say the same thing are gathered in one; the table names them. */
const gatherFrom = 7

/** Finished, on the way and started, a bar a row on one scale, with the same numbers in a table below. */
export function FigureChart({
  rows,
  noun,
  caption,
  notes,
}: {
  rows: FollowUpRow[]
  noun: 'SLVie' | 'CMCAS' | 'cours'
  caption: string
  notes: (string | null)[]
}) {
  const { shown, nobody, hidden } = sortOut(rows)
  const largest = Math.max(1, ...shown.map(row => row.figures?.started ?? 0))
  const note = notes.filter(Boolean).join(' ')
  return (
    <>
      {shown.length > 0 ? <Legend /> : null}
      <ul className="bars">
        {shown.map(row => (
          <FigureBar key={row.id} row={row} largest={largest} />
        ))}
        {gather(nobody, noun).map(({ id, name }) => (
          <li key={id}>
            <p className="lab">
              <strong>{name}</strong>
              <span>Personne pour l’instant</span>
            </p>
            <svg aria-hidden="true">
              <line className="m-track" x1="0" x2="100%" y1="14" y2="14" />
            </svg>
          </li>
        ))}
        {gather(hidden, noun).map(({ id, name }) => (
          <li key={id}>
            <p className="lab">
              <strong>{name}</strong>
              <span>Caché : petit groupe</span>
            </p>
            <svg aria-hidden="true">
              <line className="m-mask" x1="0" x2="14%" y1="14" y2="14" />
            </svg>
          </li>
        ))}
      </ul>
      {note ? <p className="small soft">{note}</p> : null}
      <NumberTable
        caption={caption}
        heads={[noun === 'cours' ? 'Cours' : noun, 'Inscrits', 'Commencé', 'Terminé', 'En chemin']}
        rows={rows.map(({ id, name, figures }) => ({
          id,
          name,
          cells: figures
            ? [figures.enrolled, figures.started, figures.finished, figures.onTheWay].map(inFrenchOrHidden)
            : ['caché', 'caché', 'caché', 'caché'],
        }))}
        note={enrolledIsHidden(rows) ? enrolledSentence : undefined}
      />
    </>
  )
}

function FigureBar({ row: { name, figures }, largest }: { row: FollowUpRow; largest: number }) {
  if (!figures) return null
  const at = (count: number) => `${((count / largest) * widest).toFixed(1)}%`
  const [finished, started] = [at(figures.finished), at(figures.started)]
  return (
    <li>
      <p className="lab">
        <strong>{name}</strong>
        <span>
          <strong>{inFrench(figures.finished)}</strong> {finishedOutOf(figures)}
        </span>
      </p>
      <svg aria-hidden="true">
        <line className="m-track" x1="0" x2="100%" y1="14" y2="14" />
        <line className="m-bar" x1={finished} x2={started} y1="14" y2="14" />
        <circle className="m-on" cx={finished} cy="14" r="10" />
        <circle className="m-off" cx={started} cy="14" r="8.5" />
      </svg>
    </li>
  )
}

function inFrenchOrHidden(count: number | null): string {
  return count === null ? 'caché' : inFrench(count)
}

function gather(rows: FollowUpRow[], noun: string): { id: string; name: string }[] {
  return rows.length < gatherFrom ? rows : [{ id: 'all', name: `${inFrench(rows.length)} ${noun}` }]
}

function Legend() {
  return (
    <ul className="legend">
      <li>
        <svg viewBox="0 0 40 20" aria-hidden="true">
          <circle className="m-on" cx="20" cy="10" r="9" />
        </svg>
        terminé
      </li>
      <li>
        <svg viewBox="0 0 40 20" aria-hidden="true">
          <line className="m-bar" x1="2" x2="38" y1="10" y2="10" />
        </svg>
        en chemin
      </li>
      <li>
        <svg viewBox="0 0 40 20" aria-hidden="true">
          <circle className="m-off" cx="20" cy="10" r="8" />
        </svg>
        commencé
      </li>
    </ul>
  )
}
