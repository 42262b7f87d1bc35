import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { drawSigns, plainDigits, plainLetters } from '#app/platform/auth/readable-secret.server.ts'
import { newSecret } from '#app/platform/ids.ts'

const threeDays = 3 * 24 * 60 * 60 * 1000

export type OneTimePassword = {
  /** Shown once: « hkmrtv27 ». */
  password: string
  passwordHash: string
  /** Takes the place of her own password: what it was made from is thrown away. */
  deadHash: string
  expiresAt: Date
}

/** A password to give at the desk: six letters, two digits, three days. Nothing keeps it yet. */
export async function makeOneTimePassword(at: Date): Promise<OneTimePassword> {
  const password = drawSigns(plainLetters, 6) + drawSigns(plainDigits, 2)
  return {
    password,
    passwordHash: await hashPassword(password),
    deadHash: await hashPassword(newSecret()),
    expiresAt: new Date(at.getTime() + threeDays),
  }
}
