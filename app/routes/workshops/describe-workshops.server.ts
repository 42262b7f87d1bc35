import { runWorkshops, type Viewer } from '#app/features/accounts/index.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { listUnitsUnder } from '#app/features/network/index.server.ts'
import { type ListedWorkshop, listWorkshops } from '#app/features/workshops/index.server.ts'
import { workshopState } from '#app/features/workshops/index.ts'
import { now } from '#app/platform/clock.ts'
import { fullDate } from '#app/ui/patterns/french.ts'

const shown = 40
const noUnit = { id: '', path: '' }

/** The workshops of her units, those that are open first, and what one needs to open another. */
export async function describeWorkshops(viewer: Viewer) {
  const paths = runWorkshops.paths(viewer)
  const listed = await listWorkshops({ paths, limit: shown })
  const at = now()
  const isOpen = (workshop: ListedWorkshop) => workshopState(workshop, at) === 'open'
  const units = await listUnitsUnder(paths)
  return {
    title: `Atelier du ${fullDate(at)}`,
    open: listed.filter(isOpen).map(lineOf),
    ended: listed.filter(workshop => !isOpen(workshop)).map(lineOf),
    // The widest of her units: the others are inside it.
    unitId: units.reduce((widest, unit) => (unit.path.length < widest.path.length ? unit : widest), units[0] ?? noUnit)
      .id,
    units: units.map(({ id, name }) => ({ id, name })),
    courses: listCourses().map(({ courseId, title }) => ({ id: courseId, title })),
  }
}

function lineOf({ id, title, unitName, startsAt, present }: ListedWorkshop) {
  const people = present === 0 ? 'Personne encore' : present === 1 ? '1 personne' : `${present} personnes`
  return { address: `/ateliers/${id}`, title, about: `${unitName}, ${fullDate(startsAt)}. ${people}.` }
}

export type WorkshopsToShow = Awaited<ReturnType<typeof describeWorkshops>>
