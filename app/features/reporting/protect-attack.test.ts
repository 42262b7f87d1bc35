import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, worldsOf } from '#tests/support/attack-table.ts'
import { fromParts, hiddenIds, tableOf, tables, threshold } from '#tests/support/build-tables.ts'
import { type NestedCounts, partsOf, protect } from './protect.ts'

const many = { numRuns: 3000 }

function isSafeGroup(counts: NestedCounts, k: number): boolean {
  const everyone = counts[0] ?? 0
  return partsOf(counts).every(count => count >= k || (count === 0 && everyone >= 2 * k))
}

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
        expect(protect({ total: table.total, rows: swapped }, k)).toEqual(found)
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
