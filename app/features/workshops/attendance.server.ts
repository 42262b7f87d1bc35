import { stringify } from 'csv-stringify/sync'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { deleteLastNameless, insertNameless, listParticipants } from './participant-store.server.ts'
import { type Workshop, workshopState } from './workshop.ts'

/** Who was there: how many, the first names that were given, and how many gave none. */
export type Attendance = { present: number; firstNames: string[]; withoutName: number }

export async function getAttendance(workshopId: string): Promise<Attendance> {
  const all = await listParticipants(workshopId)
  const firstNames = all.flatMap(({ firstName }) => (firstName ? [firstName] : []))
  return {
    present: all.length,
    firstNames: firstNames.sort((a, b) => a.localeCompare(b, 'fr')),
    withoutName: all.length - firstNames.length,
  }
}

/** Counts one more person who gives no name, or one less. Once the workshop has ended the sheet no longer changes. */
export async function countNameless({ workshop, more }: { workshop: Workshop; more: boolean }): Promise<void> {
  if (workshopState(workshop, now()) !== 'open') return
  if (more) await insertNameless({ id: newId(), workshopId: workshop.id, at: now() })
  else await deleteLastNameless(workshop.id)
}

/** The sheet as a file for French spreadsheets: date, place, number, first names, and nothing else of anybody. */
export function attendanceCsv({
  title,
  date,
  place,
  attendance: { present, firstNames, withoutName },
}: {
  title: string
  date: string
  place: string
  attendance: Attendance
}): string {
  const lines: (string | number)[][] = [
    ['Feuille de présence', title],
    ['Date', date],
    ['Lieu', place],
    ['Personnes présentes', present],
    ['dont sans nom', withoutName],
    [],
    ['Prénom'],
    ...firstNames.map(name => [name]),
  ]
  return stringify(lines, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
