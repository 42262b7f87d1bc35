const minute = 60_000

/** A clock may be this far off without being mended, in milliseconds. */
export const tolerance = 2 * minute
/** Nothing happened here before. */
export const earliest = new Date('2018-01-01T00:00:00Z')

/** How far a device's clock is from ours, in milliseconds: positive where it is late. Zero where it is near enough. */
export function skewOf({ sentAt, receivedAt }: { sentAt: Date; receivedAt: Date }): number {
  const skew = receivedAt.getTime() - sentAt.getTime()
  return Math.abs(skew) <= tolerance ? 0 : skew
}

/**
 * When something happened, from what a device's clock said (ISO 8601) and how far that clock is: never in the future,
 * never before the beginning. Null where it is no date at all.
 */
export function mendTime({ told, skew, now }: { told: unknown; skew: number; now: Date }): Date | null {
  if (typeof told !== 'string' || told.length > 40) return null
  const moment = Date.parse(told)
  if (Number.isNaN(moment)) return null
  return new Date(Math.min(Math.max(moment + skew, earliest.getTime()), now.getTime()))
}
