import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '#tests/support/attack-table.ts'
import { cellsOf, populations } from '#tests/support/build-population.ts'
import { hiddenIds } from '#tests/support/build-tables.ts'
import type { EnrolledColumn } from './enrolled-column.ts'
import { protectNetwork } from './network-slices.ts'
import { type CountTable, partsOf } from './protect.ts'
import { anyCourse, type PeriodSlices, protectSlices, type Slices } from './slices.ts'

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

/** Each table of a period with the column of those who are enrolled in front; null where it is hidden. */
function columnsOf({ branches, courses, enrolled }: Slices): (CountTable | null)[] {
  const withColumn = ({ total, rows }: CountTable, column: EnrolledColumn | undefined): CountTable | null =>
    column && total
      ? {
          total: [column.total, ...total],
          rows: rows.map(({ id, counts }) => ({ id, counts: counts && [column.rows.get(id) ?? -1, ...counts] })),
        }
      : null
  return [...branches]
    .map(([id, table]) => withColumn(table, enrolled.branches.get(id)))
    .concat(withColumn(courses, enrolled.courses))
}

describe('the column of those who are enrolled', () => {
  it('hides the same rows, and lets nobody prove that a group of people to start is small', () => {
    const seen = { shown: 0, hidden: 0, withPool: 0 }
    fc.assert(
      fc.property(populations, ({ people, branchIds }) => {
        const slices = protectSlices({ cells: cellsOf(people), branchIds, k })
        for (const table of Object.values(slices).flatMap(columnsOf)) {
          if (!table) seen.hidden += 1
          if (!table) continue
          seen.shown += 1
          if (hiddenIds(table).length > 0) seen.withPool += 1
          const shown = table.rows.flatMap(row => (row.counts ? [row.counts] : []))
          for (const counts of shown) expect(partsOf(counts).every(part => part >= k || part === 0)).toBe(true)
          for (const { low, high, isEmptyEverywhere } of boundsOf(table)) {
            if (isEmptyEverywhere) continue
            expect(low).toBeLessThan(high)
            expect(low >= 1 && high < k).toBe(false)
          }
        }
      }),
      runs,
    )
    expect(Math.min(seen.shown, seen.hidden, seen.withPool)).toBeGreaterThan(50)
  })

  it('is never shown in the narrow where it is hidden in the wide', () => {
    fc.assert(
      fc.property(populations, ({ people, branchIds }) => {
        const { 'six-mois': short, 'douze-mois': long } = protectSlices({ cells: cellsOf(people), branchIds, k })
        for (const { enrolled } of [short, long]) {
          if (enrolled.courses) expect(enrolled.branches.get(anyCourse)).not.toBeNull()
          for (const [id, column] of enrolled.branches) if (column && id) expect(enrolled.courses).not.toBeNull()
        }
        for (const [id, column] of long.enrolled.branches)
          if (column) expect(short.enrolled.branches.get(id)).not.toBeNull()
        if (long.enrolled.courses) expect(short.enrolled.courses).not.toBeNull()
      }),
      runs,
    )
  })

  it('is shown in the network where each CMCAS that counts shows it, with the same numbers', () => {
    let shown = 0
    const networks = fc.tuple(populations, populations)
    fc.assert(
      fc.property(networks, pair => {
        const units = pair.map(({ people, branchIds }, index) => ({
          id: `cmcas-${index}`,
          cells: cellsOf(people),
          branchIds,
        }))
        const cells = units.flatMap(({ id, cells }) =>
          cells.map(cell => ({ ...cell, cmcasId: id, branchId: `${id}-${cell.branchId}` })),
        )
        const network = protectNetwork({ cells, branchIds: units.map(({ id }) => id), k })
        for (const period of ['six-mois', 'douze-mois'] as const) {
          const { branches, enrolled } = network[period]
          const own = units.map(({ id, ...given }) => ({ id, ...protectSlices({ ...given, k })[period] }))
          const counted = own.filter(({ id }) => branches.get(anyCourse)?.rows.find(row => row.id === id)?.counts?.[0])
          const numbers = counted.map(({ enrolled }) => enrolled.branches.get(anyCourse)?.total)
          const column = enrolled.branches.get(anyCourse)
          if (!column) continue
          shown += 1
          expect(counted.map(({ id }) => column.rows.get(id))).toEqual(numbers)
          for (const [id, column] of enrolled.branches) {
            if (!id || !column) continue
            for (const unit of counted) {
              if (branches.get(id)?.rows.find(row => row.id === unit.id)?.counts?.[0]) {
                expect(column.rows.get(unit.id)).toBe(unit.enrolled.courses?.rows.get(id))
              }
            }
          }
        }
      }),
      runs,
    )
    expect(shown).toBeGreaterThan(20)
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
