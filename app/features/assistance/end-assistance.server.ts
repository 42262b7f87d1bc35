import { logAccess } from '#app/features/identity/index.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'
import { closeAssistance, listAssistances } from './assistance-store.server.ts'

/** The helper stops, or has read that it is over: her own pages are back. What was done is kept. */
export async function leaveAssistance({ id, sessionId }: { id: string; sessionId: string }): Promise<void> {
  await close(id)
  await changeSession(sessionId, { assistanceId: null })
}

/** The learner takes her yes back, from her own device: the helper's next page says so. Another person's does nothing. */
export async function withdrawConsent({ id, learnerId }: { id: string; learnerId: string }): Promise<void> {
  const hers = await listAssistances(learnerId)
  if (hers.some(assistance => assistance.id === id)) await close(id)
}

async function close(id: string): Promise<void> {
  const closed = await closeAssistance({ id, at: now() })
  if (!closed) return
  const { learnerId, helperId, helperName } = closed
  await logAccess({ learnerId, actorId: helperId, actorName: helperName, act: 'assistance-ended' })
}
