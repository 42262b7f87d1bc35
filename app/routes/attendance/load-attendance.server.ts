import { getAttendance } from '#app/features/workshops/index.server.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import { loadWorkshop } from '../load-workshop.server.ts'

// « 2026-11-24 », the day as it was in Paris: it names a file.
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** What the sheet says, on the page and in the file alike: date, place, number, first names, and nothing else of anybody. */
export async function loadAttendance(asked: { request: Request; workshopId: string | undefined }) {
  const { visit, workshop, unit } = await loadWorkshop(asked)
  return {
    visit,
    sheet: {
      id: workshop.id,
      title: workshop.title,
      date: fullDate(workshop.startsAt),
      day: dayFormat.format(workshop.startsAt),
      place: unit.name,
      attendance: await getAttendance(workshop.id),
    },
  }
}

export type SheetToShow = Awaited<ReturnType<typeof loadAttendance>>['sheet']
