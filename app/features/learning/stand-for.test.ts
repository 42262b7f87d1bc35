import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branchOf, componentsOf, parentsFrom, standsFor, uniteMerges } from './stand-for.ts'

const people = ['ana', 'bea', 'cleo', 'dina', 'eve']
const moment = fc.integer({ min: 0, max: 6 }).map(hour => new Date(Date.UTC(2026, 5, 1, hour)))
const merge = fc
  .record({
    id: fc.constantFrom(...'abcdefgh'),
    fromId: fc.constantFrom(...people),
    intoId: fc.constantFrom(...people),
    mergedAt: moment,
    undoneAt: fc.option(moment, { freq: 3 }),
    undoneById: fc.constantFrom('x', 'y'),
  })
  .filter(({ fromId, intoId }) => fromId !== intoId)
// One identifier is one merge; its copies may differ by their undoing.
const merges = fc.uniqueArray(merge, { selector: ({ id }) => id, maxLength: 8 })
const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
const numRuns = 1_000

const members = (list: Parameters<typeof parentsFrom>[0]) => {
  const parents = parentsFrom(list)
  return Object.fromEntries(people.map(id => [id, standsFor(parents, id)]))
}

describe('who stands for whom', () => {
  test('follows from the merges alone, in any order', () => {
    fc.assert(
      fc.property(
        merges.chain(list => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          expect(members(other)).toEqual(members(list))
        },
      ),
      { numRuns },
    )
  })

  test('has no circle: who stands for somebody stands for herself', () => {
    fc.assert(
      fc.property(merges, list => {
        const stand = members(list)
        for (const id of people) expect(stand[stand[id] ?? '']).toBe(stand[id])
      }),
      { numRuns },
    )
  })

  test('comes back to what it was once a merge is undone', () => {
    fc.assert(
      fc.property(merges, merge, (list, added) => {
        const undone = { ...added, id: 'added', undoneAt: added.mergedAt }
        expect(members([...list, undone])).toEqual(members(list))
      }),
      { numRuns },
    )
  })

  test('is settled apart for people who were never merged together', () => {
    fc.assert(
      fc.property(merges, list => {
        const apart = new Map(componentsOf(list).flatMap(part => [...parentsFrom(part)]))
        expect(new Map([...apart].sort())).toEqual(new Map([...parentsFrom(list)].sort()))
      }),
      { numRuns },
    )
  })

  test('lets the earliest merge count, and the other rest until it is undone', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour))
    const first = { id: 'm-1', fromId: 'ana', intoId: 'bea', mergedAt: at(1), undoneAt: null }
    const second = { id: 'm-2', fromId: 'ana', intoId: 'cleo', mergedAt: at(2), undoneAt: null }
    expect(members([second, first]).ana).toBe('bea')
    expect(members([second, { ...first, undoneAt: at(3) }]).ana).toBe('cleo')
    expect([...branchOf(parentsFrom([first]), 'bea')]).toEqual(['bea', 'ana'])
  })
})

describe('the union of merges', () => {
  const byId = (list: { id: string }[]) => [...list].sort((one, other) => (one.id < other.id ? -1 : 1))
  const copies = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b'),
      undoneAt: fc.option(moment),
      undoneById: fc.constantFrom('x', 'y'),
    }),
  )
  const whole = (list: { id: string; undoneAt: Date | null; undoneById: string }[]) =>
    list.map(copy => ({
      ...copy,
      undoneById: copy.undoneAt ? copy.undoneById : null,
      fromId: `from-${copy.id}`,
      intoId: 'bea',
      mergedAt: new Date(0),
    }))

  test('is idempotent, commutative and associative', () => {
    fc.assert(
      fc.property(copies, copies, copies, (one, two, three) => {
        const [a, b, c] = [whole(one), whole(two), whole(three)]
        const union = byId(uniteMerges([...a, ...b, ...c]))
        expect(byId(uniteMerges([...union.map(m => ({ ...m })), ...a, ...b, ...c] as typeof a))).toEqual(union)
        expect(byId(uniteMerges([...c, ...b, ...a]))).toEqual(union)
        expect(byId(uniteMerges([...uniteMerges(a), ...uniteMerges([...b, ...c])]))).toEqual(union)
      }),
      { numRuns },
    )
  })
})
