import { randomBytes } from 'node:crypto'
import { v4, v5, v7, validate } from 'uuid'

const namespace = 'b1f1d3f0-8f0e-4f6e-9f53-5f7f0c1e2a64'

/** A new identifier, ordered by time (UUID version 7). */
export function newId(): string {
  return v7()
}

/** A new random identifier that tells no time (UUID version 4): for what must not be tied to anything. */
export function newUntimedId(): string {
  return v4()
}

/** The same parts always give the same identifier: a fact that follows from others is recorded once, whoever finds it first. */
export function idFrom(...parts: string[]): string {
  return v5(parts.join('\u0000'), namespace)
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && validate(value)
}

/** A secret of 256 bits that fits in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
