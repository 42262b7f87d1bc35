import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestBox, orderOf, putAt, scrollSpeed } from './drag.js'

const box = (top: number, left = 0) => ({ left, right: left + 100, top, bottom: top + 50 })
const column = [box(0), box(60), box(120)]

test('a point belongs to the nearest box, and to none when it is far from all', () => {
  expect(nearestBox(column, 50, 70, 72)).toBe(1)
  expect(nearestBox(column, 50, 53, 72)).toBe(0)
  expect(nearestBox(column, 50, 58, 72)).toBe(1)
  expect(nearestBox(column, 50, -72, 72)).toBe(0)
  expect(nearestBox(column, 172, 140, 72)).toBe(2)
  expect(nearestBox(column, 50, -73, 72)).toBe(-1)
  expect(nearestBox(column, 173, 140, 72)).toBe(-1)
  expect(nearestBox([], 0, 0, 72)).toBe(-1)
})

test('places that were chosen by hand are kept; the other lines fill what is left, as they are drawn', () => {
  expect(orderOf([0, 0, 0])).toEqual([0, 1, 2])
  expect(orderOf([3, 1, 2])).toEqual([1, 2, 0])
  expect(orderOf([0, 0, 4, 1])).toEqual([3, 0, 1, 2])
  expect(orderOf([2, 2, 0])).toEqual([1, 0, 2])
})

const someLines = fc.integer({ min: 2, max: 8 }).chain(count =>
  fc.record({
    places: fc.array(fc.integer({ min: 0, max: count }), { minLength: count, maxLength: count }),
    line: fc.nat(count - 1),
    target: fc.nat(count - 1),
  }),
)

test('whatever was chosen, a piece takes the place it is put at, and the others stay as they are among themselves', () => {
  fc.assert(
    fc.property(someLines, ({ places, line, target }) => {
      const before = orderOf(places)
      expect([...before].sort((a, b) => a - b)).toEqual(places.map((_, index) => index))
      for (const [one, place] of places.entries())
        if (place > 0 && places.indexOf(place) === one) expect(before[place - 1]).toBe(one)
      const after = putAt(before, line, target)
      expect(after.indexOf(line)).toBe(before.indexOf(target))
      expect(after.filter(one => one !== line)).toEqual(before.filter(one => one !== line))
      expect(putAt(before, line, line)).toEqual(before)
    }),
  )
})

test('the page follows a piece to the edge it is carried to, and only towards lines that can’t be seen', () => {
  const long = { from: 400, height: 780, top: -200, bottom: 1_200 }
  expect(scrollSpeed({ ...long, y: 400 })).toBe(0)
  expect(scrollSpeed({ ...long, y: 770 })).toBeGreaterThan(0)
  expect(scrollSpeed({ ...long, y: 10 })).toBeLessThan(0)
  // Taken at the edge, and not carried further.
  expect(scrollSpeed({ ...long, from: 775, y: 770 })).toBe(0)
  const whole = { from: 400, height: 780, top: 100, bottom: 700 }
  expect(scrollSpeed({ ...whole, y: 770 })).toBe(0)
  expect(scrollSpeed({ ...whole, y: 10 })).toBe(0)
})
