import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '#tests/support/attack-table.ts'
import { cellsOf, populations } from '#tests/support/build-population.ts'
import { hiddenIds } from '#tests/support/build-tables.ts'
import { protectNetwork } from './network-slices.ts'
import { type CountTable, partsOf } from './protect.ts'
import { anyCourse, type PeriodSlices, protectSlices } from './slices.ts'

const k = 10
const runs = { numRuns: 400 }

function tablesOf(slices: PeriodSlices): CountTable[] {
  return [slices['six-mois'], slices['douze-mois']].flatMap(({ branches, courses }) => [...branches.values(), courses])
}

describe('the tables of a CMCAS', () => {
  it('let nobody find a hidden number, nor prove that a hidden group is small', () => {
    let hidden = 0
    fc.assert(
      fc.property(populations, ({ people, branchIds }) => {
        const slices = protectSlices({ cells: cellsOf(people), branchIds, k })
        for (const table of tablesOf(slices)) {
          hidden += hiddenIds(table).length
          for (const { low, high, isEmptyEverywhere } of boundsOf(table)) {
            if (isEmptyEverywhere) continue
            expect(low).toBeLessThan(high)
            expect(low >= 1 && high < k).toBe(false)
          }
        }
      }),
      runs,
    )
    expect(hidden).toBeGreaterThan(100)
  })

  it('stay the same, all of them, when two hidden sections exchange their people', () => {
    let exchanged = 0
    fc.assert(
      fc.property(populations, ({ people, branchIds }) => {
        const before = protectSlices({ cells: cellsOf(people), branchIds, k })
        const people6 = before['six-mois'].branches.get(anyCourse)
        const [one, other] = people6?.total ? hiddenIds(people6) : []
        if (!one || !other) return
        exchanged += 1
        const place = new Map([
          [one, other],
          [other, one],
        ])
        const moved = people.map(person => ({ ...person, branchId: place.get(person.branchId) ?? person.branchId }))
        expect(protectSlices({ cells: cellsOf(moved), branchIds, k })).toEqual(before)
      }),
      runs,
    )
    expect(exchanged).toBeGreaterThan(20)
  })

  it('differ from a period to the other by k people, or by nobody', () => {
    fc.assert(
      fc.property(populations, ({ people, branchIds }) => {
        const slices = protectSlices({ cells: cellsOf(people), branchIds, k })
        for (const [courseId, long] of slices['douze-mois'].branches) {
          const short = slices['six-mois'].branches.get(courseId)
          if (long.total) expect(short?.total).not.toBeNull()
          expect(hiddenIds(long)).toEqual(expect.arrayContaining(short ? hiddenIds(short) : []))
          for (const [index, row] of long.rows.entries()) {
            const more = (row.counts?.[0] ?? 0) - (short?.rows[index]?.counts?.[0] ?? 0)
            if (row.counts) expect(more === 0 || more >= k).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('hide in each course the sections that they hide for people', () => {
    fc.assert(
      fc.property(populations, ({ people, branchIds }) => {
        for (const { branches, courses } of Object.values(protectSlices({ cells: cellsOf(people), branchIds, k }))) {
          const hidden = hiddenIds(branches.get(anyCourse) ?? { total: null, rows: [] })
          for (const { id, counts } of courses.rows) {
            const table = branches.get(id)
            expect(table ? hiddenIds(table) : []).toEqual(expect.arrayContaining(hidden))
            if (!counts) expect(table?.total).toBeNull()
          }
        }
      }),
      runs,
    )
  })
})

describe('the tables of the network', () => {
  it('show of each CMCAS what its own page shows, and sums of those only', () => {
    fc.assert(
      fc.property(populations, ({ people, branchIds }) => {
        const network = protectNetwork({ cells: cellsOf(people), branchIds, k })
        for (const branchId of branchIds) {
          const hers = people.filter(person => person.branchId === branchId)
          const own = protectSlices({ cells: cellsOf(hers), branchIds: [branchId], k })
          for (const period of ['six-mois', 'douze-mois'] as const) {
            const people = own[period].branches.get(anyCourse)?.total
            for (const { id, counts } of [{ id: anyCourse, counts: people }, ...own[period].courses.rows]) {
              const row = network[period].branches.get(id)?.rows.find(({ id }) => id === branchId)
              if (row?.counts?.[0]) expect(row.counts).toEqual(counts)
              if (counts?.[0]) expect(row?.counts).toEqual(counts)
            }
          }
        }
        for (const { total, rows } of tablesOf(network)) {
          const shown = rows.flatMap(row => (row.counts ? [row.counts] : []))
          if (total)
            expect(total.map((_, m) => shown.reduce((sum, counts) => sum + (counts[m] ?? 0), 0))).toEqual(total)
          for (const counts of shown) expect(partsOf(counts).every(part => part >= k || part === 0)).toBe(true)
        }
      }),
      runs,
    )
  })
})
