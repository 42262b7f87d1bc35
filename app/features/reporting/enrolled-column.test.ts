import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '#tests/support/attack-table.ts'
import { fromParts, tableOf, tables, threshold } from '#tests/support/build-tables.ts'
import { type EnrolledColumn, enrolledColumn } from './enrolled-column.ts'
import { type CountTable, protect, sumCounts } from './protect.ts'

/** A table from the parts of its groups, [to start, on the way, finished], and its column. */
function read(parts: number[][], k: number): { mask: CountTable; wide: CountTable; column: EnrolledColumn } {
  const wide = tableOf(parts.map(fromParts))
  const rows = wide.rows.map(({ id, counts }) => ({ id, counts: counts ?? [] }))
  const mask = protect(tableOf(rows.map(row => row.counts.slice(1))), k)
  return { mask, wide, column: enrolledColumn({ mask, rows, k }) }
}

const large = [30, 30]
const tiny = [2, 1]

describe('the column of those who are enrolled', () => {
  it.each([
    [
      'each group has ten people to start, or nobody',
      [
        [12, ...large],
        [0, ...large],
        [40, ...large],
      ],
      [72, 60, 100],
    ],
    [
      'nobody is to start, in several groups',
      [
        [0, ...large],
        [0, ...large],
      ],
      [60, 60],
    ],
    ['one group holds everybody, with many to start', [[11, ...large]], [71]],
  ])('is shown where %s', (_, parts, enrolled) => {
    const { column } = read(parts, 10)
    expect([...(column?.rows.values() ?? [])]).toEqual(enrolled)
    expect(column?.total).toBe(enrolled.reduce((sum, count) => sum + count, 0))
  })

  it.each([
    [
      'one group has a few people to start',
      [
        [12, ...large],
        [3, ...large],
      ],
    ],
    [
      'the hidden groups have a few together',
      [
        [20, ...large],
        [4, 7, 6],
        [3, 9, 12],
      ],
    ],
    [
      'nobody works on the course where a few are enrolled',
      [
        [20, ...large],
        [15, 0, 0],
      ],
    ],
    [
      'as many are to start as the threshold',
      [
        [10, ...large],
        [0, ...large],
      ],
    ],
    ['one group holds everybody, and a few are to start', [[3, ...large]]],
    ['one group holds everybody, and nobody is to start', [[0, ...large]]],
    ['the table is hidden', [[40, ...tiny]]],
  ])('is hidden as a whole where %s', (_, parts) => {
    expect(read(parts, 10).column).toBeNull()
  })

  it('covers the rows that the mask shows, and the total with the hidden ones', () => {
    const { mask, column } = read(
      [
        [20, ...large],
        [6, 7, 6],
        [5, 9, 12],
      ],
      10,
    )
    expect(mask.rows.map(row => row.counts !== null)).toEqual([true, false, false])
    expect(column).toEqual({ total: 125, rows: new Map([['row-0', 80]]) })
  })

  it('stands or falls whichever hidden row has more', () => {
    const hidden = [
      [6, 7, 6],
      [5, 9, 12],
    ]
    const exchanged = [
      [5, 7, 6],
      [6, 9, 12],
    ]
    expect(read([[20, ...large], ...hidden], 10).column).toEqual(read([[20, ...large], ...exchanged], 10).column)
  })
})

describe('a reader who computes', () => {
  it('finds no small group where the column is shown, and the rows that were hidden without it', () => {
    let shown = 0
    fc.assert(
      fc.property(tables({ measures: { min: 3, max: 4 }, rows: { min: 1, max: 7 } }), threshold, (table, k) => {
        const rows = table.rows.map(({ id, counts }) => ({ id, counts: counts ?? [] }))
        const mask = protect(tableOf(rows.map(row => row.counts.slice(1))), k)
        const column = enrolledColumn({ mask, rows, k })
        if (!column) return
        shown += 1
        expect([...column.rows.keys()]).toEqual(mask.rows.filter(row => row.counts).map(row => row.id))
        const seen = {
          total: [column.total, ...(mask.total ?? [])],
          rows: mask.rows.map(({ id, counts }) => ({ id, counts: counts && [column.rows.get(id) ?? 0, ...counts] })),
        }
        expect(seen.total).toEqual(
          sumCounts(
            rows.map(row => row.counts),
            seen.total.length,
          ),
        )
        for (const { low, high, isEmptyEverywhere } of boundsOf(seen)) {
          if (isEmptyEverywhere) continue
          expect(low).toBeLessThan(high)
          expect(low >= 1 && high < k).toBe(false)
        }
      }),
      { numRuns: 3000 },
    )
    expect(shown).toBeGreaterThan(100)
  })

  // Started and finished are given, and safe: she tries each number of people to start in each group, and keeps what
  // leaves the column as she sees it. One reader knows nothing else, the other knows how many are to start in all.
  const k = 5
  it.each([
    ['one group', [large]],
    ['two groups', [large, large]],
    ['a group and a place where nobody has started', [large, [0, 0]]],
    ['three groups', [large, large, large]],
    ['a group and two hidden ones', [large, [4, 3], [4, 6]]],
    [
      'two hidden ones',
      [
        [4, 3],
        [4, 6],
      ],
    ],
  ])('cannot tell from a hidden column that a group is small: %s', (_, given) => {
    const most = given.length < 3 ? 24 : 14
    const worlds = everyWorld(given.length, most).map(toStart => {
      const { column } = read(
        given.map((parts, index) => [toStart[index] ?? 0, ...parts]),
        k,
      )
      return { toStart, isHidden: column === null }
    })
    const hidden = worlds.filter(world => world.isHidden)
    const sums = hidden.map(world => world.toStart.reduce((sum, count) => sum + count, 0))
    expect(hidden.length).toBeGreaterThan(0)
    const readers = [
      hidden,
      ...[...new Set(sums)]
        .filter(sum => sum >= k && sum <= most)
        .map(sum => hidden.filter((_, at) => sums[at] === sum)),
    ]
    for (const alike of readers) {
      for (const row of given.keys()) {
        const possible = alike.map(world => world.toStart[row] ?? 0)
        expect(Math.min(...possible) === 0 || Math.max(...possible) >= k).toBe(true)
      }
    }
  })
})

function everyWorld(groups: number, most: number): number[][] {
  if (groups === 0) return [[]]
  const others = everyWorld(groups - 1, most)
  return Array.from({ length: most + 1 }, (_, count) => others.map(rest => [count, ...rest])).flat()
}
