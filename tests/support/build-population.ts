import fc from 'fast-check'
import type { NetworkCell } from '#app/features/reporting/network-slices.ts'
import { anyCourse } from '#app/features/reporting/slices.ts'

/** Months are numbers here: 0 to 11 are those of the longer period, 6 to 11 those of the shorter one. */
type Course = { courseId: string; started: number | null; finished: number | null }
type Person = { branchId: string; courses: Course[] }

/** Small and large sections, in courses that overlap, with people who started and finished over two years. */
export const populations = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    sizes: fc.array(fc.oneof(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 20, max: 160 })), {
      minLength: 2,
      maxLength: 6,
    }),
    courses: fc.integer({ min: 1, max: 3 }),
    oldest: fc.constantFrom(-12, 0, 6),
    // Of ten people, those who enrol and never start.
    idle: fc.constantFrom(0, 0, 1, 4),
  })
  .map(({ seed, sizes, courses, oldest, idle }) => {
    const random = randomFrom(seed)
    const below = (limit: number) => Math.floor(random() * limit)
    const course = (index: number): Course => {
      if (below(10) < idle) return { courseId: `c-${index}`, started: null, finished: null }
      const started = oldest + below(12 - oldest)
      const finished = started + below(8)
      return { courseId: `c-${index}`, started, finished: random() < 0.7 && finished < 12 ? finished : null }
    }
    const people = sizes.flatMap((size, index) =>
      Array.from({ length: size }, (): Person => {
        const first = below(courses)
        const picked = random() < 0.3 && courses > 1 ? [first, (first + 1) % courses] : [first]
        return { branchId: `section-${index}`, courses: picked.map(course) }
      }),
    )
    return { people, branchIds: sizes.map((_, index) => `section-${index}`) }
  })

/** The sums of counters that such people leave. */
export function cellsOf(people: Person[]): NetworkCell[] {
  const cells = new Map<string, NetworkCell>()
  for (const { branchId, courses } of people) {
    const finishes = courses.flatMap(course => (course.finished === null ? [] : [course.finished]))
    const starts = courses.flatMap(course => course.started ?? [])
    const any: Course = {
      courseId: anyCourse,
      started: starts.length > 0 ? Math.min(...starts) : null,
      finished: finishes.length > 0 ? Math.min(...finishes) : null,
    }
    for (const { courseId, started, finished } of [any, ...courses]) {
      const key = `${branchId} ${courseId}`
      const cell = cells.get(key) ?? {
        cmcasId: branchId,
        branchId,
        courseId,
        enrolled: 0,
        started: 0,
        finishedBefore: 0,
        finishedEarlier: 0,
        finishedLately: 0,
      }
      cells.set(key, cell)
      cell.enrolled += 1
      if (started !== null) cell.started += 1
      if (finished === null) continue
      if (finished < 0) cell.finishedBefore += 1
      else if (finished < 6) cell.finishedEarlier += 1
      else cell.finishedLately += 1
    }
  }
  return [...cells.values()]
}

// mulberry32: the same people for the same seed.
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
