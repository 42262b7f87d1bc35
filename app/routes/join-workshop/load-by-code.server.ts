import { findByCode } from '#app/features/workshops/index.server.ts'
import { type Workshop, workshopState } from '#app/features/workshops/index.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { now } from '#app/platform/clock.ts'
import { codeFaults } from '../enter-workshop/code-words.ts'

/** Why the code of this address opens nothing, and what was typed. */
export type Refusal =
  | { state: 'unknown'; typed: string; fault: string }
  | { state: 'ended'; title: string; isClosed: boolean; hasPath: boolean }

type Found = { open: true; workshop: Workshop } | { open: false; status: 404 | 410 | 429; refusal: Refusal }

/** The workshop of the code in an address, while it is open; otherwise what its page says, and with which status. */
export async function loadByCode({
  code = '',
  address,
  hasPath,
}: {
  code: string | undefined
  address: string
  hasPath: boolean
}): Promise<Found> {
  try {
    const workshop = await findByCode({ typed: code, address })
    if (!workshop) return { open: false, status: 404, refusal: unknown(code, codeFaults.unknown) }
    const state = workshopState(workshop, now())
    if (state === 'open') return { open: true, workshop }
    const refusal = { state: 'ended' as const, title: workshop.title, isClosed: state === 'closed', hasPath }
    return { open: false, status: 410, refusal }
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    return { open: false, status: 429, refusal: unknown(code, codeFaults.tooMany(error.waitSeconds)) }
  }
}

function unknown(code: string, fault: string): Refusal {
  return { state: 'unknown', typed: code.slice(0, 60), fault }
}
