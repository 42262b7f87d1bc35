import type { Viewer } from '#app/features/accounts/index.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import type { Unit } from '#app/features/network/index.server.ts'
import { type Followed, followWorkshop } from '#app/features/workshops/index.server.ts'
import { showsNames, type Workshop, workshopState } from '#app/features/workshops/index.ts'
import { now } from '#app/platform/clock.ts'
import { spacedCode } from '#app/platform/typed-code.ts'
import { fullDate, minutesInWords } from '#app/ui/patterns/french.ts'
import { pictogramName } from '#app/ui/patterns/pictogram.tsx'

const minute = 60_000
/** Without script the page asks for itself again after this long; with it, what is live is fetched as often. In seconds. */
const refreshEvery = 20

/** What the helper sees of a workshop: its code, who is where, who waits. Never an answer. */
export async function describeLive({
  workshop,
  unit,
  viewer,
  paused,
}: {
  workshop: Workshop
  unit: Unit
  viewer: Viewer
  paused: boolean
}) {
  const at = now()
  const isOpen = workshopState(workshop, at) === 'open'
  const actor = { id: viewer.learnerId, name: viewer.displayName ?? 'Un membre de l’équipe' }
  const { present, nameless, people } = await followWorkshop({ workshop, actor, courses: listCourses(), at })
  return {
    address: `/ateliers/${workshop.id}`,
    title: workshop.title,
    place: unit.name,
    date: fullDate(workshop.startsAt),
    code: spacedCode(workshop.code),
    shareAddress: `/atelier/${workshop.code}/appareil`,
    isOpen,
    paused,
    refreshSeconds: isOpen && !paused ? refreshEvery : null,
    present,
    nameless,
    isNamed: showsNames(workshop, at),
    people: people.sort(byNeed).map(person => lineOf(person, at)),
  }
}

// Whoever waits longest first; then those who came first.
function byNeed(a: Followed, b: Followed): number {
  const waits = (person: Followed) => person.helpAskedAt?.getTime() ?? Number.POSITIVE_INFINITY
  if (waits(a) !== waits(b)) return waits(a) - waits(b)
  return a.joinedAt.getTime() - b.joinedAt.getTime()
}

function lineOf({ id, firstName, pictogram, at: place, helpAskedAt, hasCard, isOnSharedDevice }: Followed, at: Date) {
  const waited = helpAskedAt ? Math.floor((at.getTime() - helpAskedAt.getTime()) / minute) : 0
  return {
    id,
    name: firstName ?? `Sans prénom, ${pictogramName(pictogram) ?? 'sans image'}`,
    pictogram,
    lesson: place?.lessonTitle ?? null,
    step: place ? `étape ${place.stepNumber} sur ${place.stepTotal}` : null,
    waits: helpAskedAt ? (waited < 1 ? 'à l’instant' : `depuis ${minutesInWords(waited)}`) : null,
    hasCard,
    isOnSharedDevice,
  }
}

export type LiveToShow = Awaited<ReturnType<typeof describeLive>>
