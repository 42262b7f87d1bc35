import { createHash } from 'node:crypto'
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '#db'
import { rateLimits } from '#db/schema'
import { env } from '../env.server.ts'

/** A door that asks for a secret, or for work: how many tries, in how many seconds. */
export type Door = { name: string; attempts: number; seconds: number }

export class TooManyAttemptsError extends Error {
  constructor(readonly waitSeconds: number) {
    super('Too many attempts at a door')
  }
}

/**
 * Counts one attempt, in the database, so that all processes count together.
 * Answers how many were made in this time, this one included. Throws TooManyAttemptsError past the limit.
 * `weight`: for how many tries this one counts. TEST_MODE lifts it.
 */
export async function countAttempt(door: Door, key: string, weight = 1): Promise<number> {
  if (env().TEST_MODE) return 0
  try {
    return (await limiterOf(door).consume(hashKey(key), weight)).consumedPoints
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new TooManyAttemptsError(Math.ceil(reason.msBeforeNext / 1000))
    throw reason
  }
}

/** Forgets the attempts of somebody who has shown that she had the key. */
export async function forgetAttempts(door: Door, key: string): Promise<void> {
  if (env().TEST_MODE) return
  await limiterOf(door).delete(hashKey(key))
}

/** Takes back the one attempt of somebody who has shown that she had the key; those before it still count. */
export async function giveBackAttempt(door: Door, key: string): Promise<void> {
  if (env().TEST_MODE) return
  await limiterOf(door).reward(hashKey(key))
}

// The table must not say who tried: neither an e-mail nor an address of the network is written down.
function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

const limiters = new Map<string, RateLimiterDrizzle>()

function limiterOf(door: Door): RateLimiterDrizzle {
  const known = limiters.get(door.name)
  if (known) return known
  const created = new RateLimiterDrizzle({
    storeClient: db(),
    schema: rateLimits,
    keyPrefix: door.name,
    points: door.attempts,
    duration: door.seconds,
  })
  limiters.set(door.name, created)
  return created
}
