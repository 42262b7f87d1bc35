import type { Visit } from '#app/features/accounts/index.server.ts'
import { countOpenedSteps } from '#app/features/learning/index.server.ts'

// Kept in plain words on the device: where she said « Plus tard ».
const name = 'plus-tard'
const days = { etape: 30, lecon: 7 }
const enough = 3

/** Where she may be asked whether to keep her path: on a step, or at the end of a lesson. */
export type Place = keyof typeof days

export function readPlace(value: unknown): Place {
  return value === 'lecon' ? 'lecon' : 'etape'
}

/** The cookie that keeps « Plus tard ». On a step, it waits for the end of a lesson; there, for a week. */
export function laterCookie(place: Place): string {
  return `${name}=${place}; Max-Age=${days[place] * 24 * 60 * 60}; Path=/; SameSite=Lax; HttpOnly`
}

/** How many steps a guest has behind her, where it is the moment to ask whether she wants to keep them; null where it is not. */
export async function stepsToKeep({
  request,
  visit: { viewer },
  place,
}: {
  request: Request
  visit: Visit
  place: Place
}): Promise<number | null> {
  if (viewer?.kind !== 'guest' || viewer.assistance) return null
  const said = (request.headers.get('cookie') ?? '').split(/;\s*/).find(part => part.startsWith(`${name}=`))
  if (said && (place === 'etape' || said === `${name}=lecon`)) return null
  const opened = await countOpenedSteps(viewer.learnerId)
  return opened >= enough ? opened : null
}
