export type NumberRow = { id: string; name: string; cells: string[] }

/** The same numbers as a chart, in a fold. The first head is that of the names; `note` says why a column is hidden. */
export function NumberTable({
  caption,
  heads,
  rows,
  note,
}: {
  caption: string
  heads: string[]
  rows: NumberRow[]
  note?: string | undefined
}) {
  const [first, ...others] = heads
  return (
    <details className="fold">
      <summary>Voir le tableau</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached with the keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map(head => (
                <th key={head} scope="col" className="n">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={others[index]} className="n">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note ? <p className="small soft">{note}</p> : null}
    </details>
  )
}
