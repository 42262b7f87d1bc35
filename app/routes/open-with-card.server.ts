import { redirect } from '@remix-run/node'
import { type CardAnswer, checkCard, type Held } from '#app/features/access-cards/index.server.ts'
import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { groupOf, listMyCourses, mergeLearners } from '#app/features/learning/index.server.ts'
import { TooManyAttemptsError } from '#app/platform/auth/rate-limit-store.server.ts'
import { closeSession, openSession } from '#app/platform/auth/sessions.server.ts'
import { type CardRefusal, cardRefusals } from './card-refusals.ts'
import { keepOtherPath } from './other-path-cookie.server.ts'
import { refuseWhileActing } from './refuse-while-acting.server.ts'

export type Refused = { refusal: CardRefusal; status: number; headers?: HeadersInit }

/**
 * Opens a card's path on this device and goes to `next`; or says why not. What a guest did here before joins it;
 * where another person may have been here, it is asked first.
 */
export async function openWithCard({
  request,
  next,
  ...shown
}: {
  held: Held
  code: string
  address: string
  request: Request
  next: string
}): Promise<Response | Refused> {
  const before = await readVisit(request)
  refuseWhileActing(before)
  try {
    const answer = await checkCard(shown)
    if (answer.kind !== 'open') return { refusal: refusalOf(answer), status: 422 }
    const headers = new Headers()
    const { learnerId } = answer
    headers.append('Set-Cookie', await openSession({ learnerId, request, facts: { way: 'card' } }))
    const otherPath = await settlePathBefore({ before, learnerId })
    if (otherPath) headers.append('Set-Cookie', await keepOtherPath(otherPath))
    return redirect(otherPath ? `/deux-parcours?${new URLSearchParams({ retour: next })}` : next, { headers })
  } catch (error) {
    if (!(error instanceof TooManyAttemptsError)) throw error
    const { waitSeconds } = error
    return { refusal: cardRefusals.tooMany(waitSeconds), status: 429, headers: { 'Retry-After': String(waitSeconds) } }
  }
}

function refusalOf(answer: Exclude<CardAnswer, { kind: 'open' }>): CardRefusal {
  return answer.kind === 'revoked' ? cardRefusals.revoked : cardRefusals.wrong(answer.triesLeft)
}

// Answers the session of a path that may be hers too, to be asked about; null where there is nothing to ask.
async function settlePathBefore({ before, learnerId }: { before: Visit; learnerId: string }): Promise<string | null> {
  const { sessionId, facts } = before.session
  const person = before.viewer ?? before.resting
  // In the room of a workshop, the path before is a neighbour's: her turn goes on.
  if (!person || !sessionId || facts?.roomId) return null
  const { learnerId: intoId } = await groupOf(learnerId)
  const ownDevice = !facts?.shared
  const something = person.learnerId !== intoId && (await listMyCourses(person.learnerId)).length > 0
  if (something && person.kind === 'guest' && ownDevice)
    await mergeLearners({ fromId: person.learnerId, intoId, byId: intoId, courses: listCourses() })
  else if (something && (ownDevice || person.kind === 'guest')) return sessionId
  await closeSession(sessionId)
  return null
}
