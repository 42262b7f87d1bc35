import { countAttempt, type Door, giveBackAttempt } from '#app/platform/auth/rate-limit-store.server.ts'
import type { Workshop } from './workshop.ts'
import { readCode } from './workshop-code.ts'
import { findWorkshopByCode } from './workshop-store.server.ts'

// A whole room may stand behind one address of the network: only codes that open nothing count.
const codeDoor: Door = { name: 'workshop-code', attempts: 30, seconds: 15 * 60 }

/** The workshop of a code, as typed or from the poster, ended or not; null where there is none. Throws TooManyAttemptsError. */
export async function findByCode({ typed, address }: { typed: string; address: string }): Promise<Workshop | null> {
  const code = readCode(typed)
  if (!code) return null
  // Counted before it is known whether it is right: many guesses sent at once are counted all the same.
  await countAttempt(codeDoor, address)
  const workshop = await findWorkshopByCode(code)
  if (workshop) await giveBackAttempt(codeDoor, address)
  return workshop
}
