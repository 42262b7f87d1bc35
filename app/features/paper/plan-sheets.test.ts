import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planSheets } from './plan-sheets.ts'

const room = { first: 100, next: 150 }

test('pieces go on while there is room', () => {
  expect(planSheets({ heights: [60, 40, 110, 40], room })).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('what a few sheets hold is shared out, so that none is full to the brim', () => {
  expect(planSheets({ heights: [50, 50, 50, 50], room: { first: 150, next: 150 } })).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('what is taller than a sheet has one to itself', () => {
  expect(planSheets({ heights: [400, 10, 400], room })).toEqual([[0], [1], [2]])
  expect(planSheets({ heights: [], room })).toEqual([])
})

test('every piece is there once, in order, and no sheet of several holds more than it can', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 })), heights => {
      const sheets = planSheets({ heights, room })
      expect(sheets.flat()).toEqual(heights.map((_, place) => place))
      for (const [number, places] of sheets.entries()) {
        const height = places.reduce((sum, place) => sum + (heights[place] ?? 0), 0)
        if (places.length > 1) expect(height).toBeLessThanOrEqual(number === 0 ? room.first : room.next)
        expect(places).not.toEqual([])
      }
    }),
  )
})
