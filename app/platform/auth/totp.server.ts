import { Secret, TOTP } from 'otpauth'

const issuer = 'Trait d’union'
const period = 30

/** A new secret for an authenticator app: 160 bits, in base 32. */
export function newAppSecret(): string {
  return new Secret({ size: 20 }).base32
}

// What every app knows by default: SHA-1, 6 digits, 30 seconds.
function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })
}

/** The address that an authenticator app reads in a square. */
export function appAddress({ secret, label }: { secret: string; label: string }): string {
  return totpOf(secret, label).toString()
}

/** Which 30-second step an instant belongs to. */
export function stepAt(at: Date): number {
  return TOTP.counter({ period, timestamp: at.getTime() })
}

/** The six digits that the app shows during a step. */
export function codeOfStep({ secret, step }: { secret: string; step: number }): string {
  return totpOf(secret).generate({ timestamp: step * period * 1000 })
}

/** The step that a code belongs to, the one before and the one after included; null where it is not a code of now. */
export function stepOfCode({ secret, code, at }: { secret: string; code: string; at: Date }): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: 1 })
  return delta === null ? null : stepAt(at) + delta
}
