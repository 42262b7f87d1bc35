import { Fragment } from 'react'
import { longMonth, type MonthCount, shortMonth } from '#app/features/reporting/index.ts'
import { inFrench } from './follow-up-words.ts'
import { NumberTable } from './number-table.tsx'

/** Room kept above the highest point, as a share of the scale. */
const headroom = 1.08

/** One point a month on a line that starts from zero, the value written above, and a table below. */
export function TrendChart({ months, caption }: { months: MonthCount[]; caption: string }) {
  const top = Math.max(1, ...months.map(month => month.finished)) * headroom
  const points = months.map(({ month, finished }, index) => ({
    month,
    finished,
    x: (((index + 0.5) / months.length) * 100).toFixed(2),
    y: (100 - (finished / top) * 100).toFixed(2),
  }))
  return (
    <>
      <div className="trend" aria-hidden="true">
        {points.map(({ month, finished }) => (
          <b key={month}>{inFrench(finished)}</b>
        ))}
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the whole drawing is hidden from readers, who have the table. */}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path className="t-line" d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
          {points.map(({ month, x, y }, index) => {
            const isLast = index === points.length - 1
            return (
              <Fragment key={month}>
                <path className={isLast ? 't-dot last' : 't-dot'} d={`M${x} ${y}h.01`} />
                <path className={isLast ? 't-in' : 't-in s'} d={`M${x} ${y}h.01`} />
              </Fragment>
            )
          })}
        </svg>
        {points.map(({ month }) => (
          <span key={month}>{shortMonth(month)}</span>
        ))}
      </div>
      <NumberTable
        caption={caption}
        heads={['Mois', 'Personnes']}
        rows={months.map(({ month, finished }) => ({ id: month, name: longMonth(month), cells: [inFrench(finished)] }))}
      />
    </>
  )
}
