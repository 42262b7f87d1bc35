import { randomInt } from 'node:crypto'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { endOfDayInParis } from './end-of-day.ts'
import { drawCode } from './workshop-code.ts'
import { insertWorkshop } from './workshop-store.server.ts'

/** Opens a workshop until the end of the day in Paris, under a code that no other has or had; answers its identifier. */
export async function openWorkshop({
  unitId,
  helperId,
  title,
  courseId,
  at = now(),
}: {
  unitId: string
  helperId: string
  title: string
  courseId: string | null
  at?: Date
}): Promise<string> {
  const id = newId()
  const day = { startsAt: at, expiresAt: endOfDayInParis(at) }
  for (;;) {
    const code = drawCode(below => randomInt(below))
    if (await insertWorkshop({ id, unitId, helperId, title, courseId, code, ...day })) return id
  }
}
