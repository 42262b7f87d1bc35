import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, worldsOf } from '#tests/support/attack-table.ts'
import { type CountTable, type NestedCounts, partsOf, protect, sumCounts } from './protect.ts'

const part = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 4, arbitrary: fc.integer({ min: 8, max: 60 }) },
)
const threshold = fc.integer({ min: 5, max: 14 })

function tables({
  measures = { min: 1, max: 4 },
  rows = { min: 0, max: 9 },
  parts = part,
} = {}): fc.Arbitrary<CountTable> {
  return fc
    .integer(measures)
    .chain(length =>
      fc
        .array(fc.array(parts, { minLength: length, maxLength: length }), { minLength: rows.min, maxLength: rows.max })
        .map(groups => tableOf(groups.map(fromParts))),
    )
}

function fromParts(parts: number[]): number[] {
  return parts.map((_, index) => parts.slice(index).reduce((sum, value) => sum + value, 0))
}

function tableOf(counts: number[][]): CountTable {
  const rows = counts.map((row, index) => ({ id: `row-${index}`, counts: row }))
  return { total: sumCounts(counts, counts[0]?.length ?? 1), rows }
}

function isSafeGroup(counts: NestedCounts, k: number): boolean {
  const everyone = counts[0] ?? 0
  return partsOf(counts).every(count => count >= k || (count === 0 && everyone >= 2 * k))
}

const hiddenIds = (table: CountTable) => table.rows.filter(row => !row.counts).map(row => row.id)
const many = { numRuns: 3000 }

describe('the tables of the design', () => {
  const sections = [
    { id: 'centre', counts: [124, 86] },
    { id: 'tilleuls', counts: [96, 61] },
    { id: 'saint-orme', counts: [7, 3] },
    { id: 'turbine', counts: [45, 25] },
  ]
  const total = [272, 175]

  it('hides a small section and a second one, and keeps the total', () => {
    const found = protect({ total, rows: sections }, 10)
    expect(hiddenIds(found)).toEqual(['saint-orme', 'turbine'])
    expect(found.total).toEqual(total)
  })

  it('shows all where every group is large', () => {
    const table = tableOf([
      [124, 86],
      [96, 61],
    ])
    expect(protect(table, 10)).toEqual(table)
  })

  it('keeps a section where nobody has started, beside groups that may be shown', () => {
    const found = protect(
      tableOf([
        [124, 86],
        [96, 61],
        [0, 0],
        [0, 0],
      ]),
      10,
    )
    expect(hiddenIds(found)).toEqual([])
  })

  it.each([
    ['one row too small', [[9, 4]]],
    [
      'everything too small',
      [
        [3, 1],
        [2, 0],
        [1, 1],
      ],
    ],
    [
      'nobody at all',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'a few who finished in a large unit',
      [
        [80, 2],
        [60, 1],
      ],
    ],
    [
      'a few who did not finish',
      [
        [40, 38],
        [40, 37],
      ],
    ],
  ])('hides the total as well: %s', (_, counts) => {
    const found = protect(tableOf(counts), 10)
    expect(found.total).toBeNull()
    expect(hiddenIds(found)).toHaveLength(counts.length)
  })

  it.each([
    ['0 %', [19, 0]],
    ['100 %', [19, 19]],
  ])('hides %s of a group under 2k, and shows it from 2k', (_, [started = 0, finished = 0]) => {
    const large = [
      [100, 50],
      [100, 50],
    ]
    expect(hiddenIds(protect(tableOf([...large, [started, finished]]), 10))).toContain('row-2')
    expect(hiddenIds(protect(tableOf([...large, [started + 1, finished && finished + 1]]), 10))).toEqual([])
  })

  it.each([4, 0, -10, 7.5, Number.NaN])('refuses the threshold %s', k => {
    expect(() => protect(tableOf([[124, 86]]), k)).toThrow(RangeError)
  })

  it.each([
    ['more finished than started', { total: [5, 9], rows: [{ id: 'a', counts: [5, 9] }] }],
    ['rows that exceed the total', { total: [50, 20], rows: [{ id: 'a', counts: [60, 20] }] }],
    ['rows that miss some of the total', { total: [50, 20], rows: [{ id: 'a', counts: [40, 20] }] }],
  ])('refuses %s', (_, table) => {
    expect(() => protect(table, 10)).toThrow(RangeError)
  })
})

describe('any table', () => {
  it('shows true numbers only', () => {
    fc.assert(
      fc.property(tables(), threshold, (table, k) => {
        const found = protect(table, k)
        if (found.total) expect(found.total).toEqual(table.total)
        for (const [index, row] of found.rows.entries()) if (row.counts) expect(row).toEqual(table.rows[index])
      }),
      many,
    )
  })

  it('shows safe groups only: each count and each complement', () => {
    fc.assert(
      fc.property(tables(), threshold, (table, k) => {
        const found = protect(table, k)
        const shown = found.rows.flatMap(row => (row.counts && row.counts[0] !== 0 ? [row.counts] : []))
        for (const counts of found.total ? [found.total, ...shown] : shown) expect(isSafeGroup(counts, k)).toBe(true)
        if (!found.total) expect(hiddenIds(found)).toHaveLength(table.rows.length)
      }),
      many,
    )
  })

  it('lets nobody find a hidden count, or prove that a hidden group is small', () => {
    fc.assert(
      fc.property(tables({ rows: { min: 2, max: 14 } }), threshold, (table, k) => {
        const found = protect(table, k)
        for (const { low, high, isEmptyEverywhere } of boundsOf(found)) {
          if (isEmptyEverywhere) continue
          expect(low).toBeLessThan(high)
          expect(low >= 1 && high < k).toBe(false)
        }
      }),
      many,
    )
  })

  it('holds against a reader who tries every possible table, and keeps those that this code masks alike', () => {
    const few = fc.integer({ min: 0, max: 6 })
    const small = tables({ measures: { min: 2, max: 2 }, rows: { min: 2, max: 2 }, parts: few })
    const k = 5
    let attacked = 0
    fc.assert(
      fc.property(small, fc.array(fc.integer({ min: 5, max: 9 }), { minLength: 2, maxLength: 2 }), (table, extra) => {
        const counts = [...table.rows.map(row => [...(row.counts ?? [])]), fromParts(extra)]
        const found = protect(tableOf(counts), k)
        if (!found.total || hiddenIds(found).length !== 2) return
        attacked += 1
        const alike = worldsOf(found).filter(world => JSON.stringify(protect(world, k)) === JSON.stringify(found))
        for (const id of hiddenIds(found)) {
          const possible = new Set(alike.map(world => world.rows.find(row => row.id === id)?.counts?.[0] ?? 0))
          expect(possible.size).toBeGreaterThan(1)
          expect(Math.min(...possible) === 0 || Math.max(...possible) >= k).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
    expect(attacked).toBeGreaterThan(30)
  })

  it('never tells which hidden row was small: two of them may change places', () => {
    fc.assert(
      fc.property(tables({ rows: { min: 3, max: 9 } }), threshold, (table, k) => {
        const found = protect(table, k)
        const [one, other] = hiddenIds(found)
        if (!found.total || !one || !other) return
        const countsOf = (id: string) => table.rows.find(row => row.id === id)?.counts ?? null
        const swapped = table.rows.map(row =>
          row.id === one
            ? { ...row, counts: countsOf(other) }
            : row.id === other
              ? { ...row, counts: countsOf(one) }
              : row,
        )
        const sizes = new Set(table.rows.map(row => JSON.stringify(row.counts)))
        if (sizes.size === table.rows.length) expect(protect({ total: table.total, rows: swapped }, k)).toEqual(found)
      }),
      many,
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(tables(), threshold, (table, k) => {
        const once = protect(table, k)
        expect(protect(once, k)).toEqual(once)
      }),
      many,
    )
  })

  it('never shows more with a greater threshold', () => {
    fc.assert(
      fc.property(tables(), threshold, fc.integer({ min: 1, max: 10 }), (table, k, more) => {
        const low = protect(table, k)
        const high = protect(table, k + more)
        expect(hiddenIds(high)).toEqual(expect.arrayContaining(hiddenIds(low)))
        if (high.total) expect(low.total).not.toBeNull()
      }),
      many,
    )
  })

  it('keeps hidden a row that arrives hidden, and closes what that would open', () => {
    fc.assert(
      fc.property(tables({ rows: { min: 2, max: 9 } }), threshold, (table, k) => {
        const [first, ...others] = table.rows
        if (!first?.counts?.[0]) return
        const found = protect({ total: table.total, rows: [{ id: first.id, counts: null }, ...others] }, k)
        expect(hiddenIds(found)).toContain(first.id)
        expect(found.total !== null && hiddenIds(found).length === 1).toBe(false)
      }),
      many,
    )
  })
})
