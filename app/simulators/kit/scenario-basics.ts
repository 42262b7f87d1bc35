import { z } from 'zod'
import { typeset } from '../../content/typography.ts'

/** A French text that a trainer writes, set as lessons are: never empty, never longer than `max` signs. */
export function words(max: number) {
  return asWritten(max).transform(typeset)
}

/** What stays sign for sign: an address, the name of a file, a number, whatever somebody may have to type. */
export function asWritten(max: number) {
  return z.string().trim().min(1).max(max)
}

/** What links one part of a scenario to another, and goes into gestures: `photo-jardin`, `m1`. */
export const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** What every scenario says: spread it first into the strict schema of each simulator. */
export const scenarioBasics = {
  goal: words(160),
  setting: words(400),
  lesson: words(200),
}
