import { type CardAnswer, checkCard } from '#app/features/access-cards/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { insertAssistance } from './assistance-store.server.ts'

const minute = 60_000

export type ConsentAnswer = { kind: 'started' } | { kind: 'self' } | Exclude<CardAnswer, { kind: 'open' }>

/**
 * Lets a helper act for a learner who has shown her card and typed her digits, on the helper's own device, until the
 * time she chose. `self`: the card is the helper's own. Throws TooManyAttemptsError.
 */
export async function startAssistance({
  helper,
  sessionId,
  minutes,
  ...shown
}: Parameters<typeof checkCard>[0] & {
  helper: Pick<Viewer, 'learnerId' | 'displayName'>
  sessionId: string
  minutes: number
}): Promise<ConsentAnswer> {
  const checked = await checkCard(shown)
  if (checked.kind !== 'open') return checked
  const { learnerId } = await groupOf(checked.learnerId)
  if (learnerId === helper.learnerId) return { kind: 'self' }
  const startedAt = now()
  const id = newId()
  await insertAssistance({
    id,
    learnerId,
    helperId: helper.learnerId,
    helperName: helper.displayName ?? 'Une personne de l’accueil',
    startedAt,
    endsAt: new Date(startedAt.getTime() + minutes * minute),
  })
  await changeSession(sessionId, { assistanceId: id })
  return { kind: 'started' }
}
