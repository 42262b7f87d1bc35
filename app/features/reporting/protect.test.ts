import { describe, expect, it } from 'vitest'
import { hiddenIds, tableOf } from '#tests/support/build-tables.ts'
import { protect } from './protect.ts'

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
