import { findCardByReference } from '#app/features/access-cards/index.server.ts'
import { readReference } from '#app/features/access-cards/index.ts'
import { keySheets, type Viewer } from '#app/features/accounts/index.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { findUnit } from '#app/features/network/index.server.ts'
import { idFrom } from '#app/platform/ids.ts'
import { nameFits } from './fold-name.ts'
import { findPersonById, listNamesUnder, listPeople, type Newcomer, type Person } from './people-store.server.ts'

const mostFound = 12
const batch = 2000

export type OwnerFault = 'empty' | 'nobody' | 'choose' | 'other-unit' | 'unit'
export type FoundOwner =
  | { person: Person }
  | { newcomer: Newcomer }
  /** `people`: among whom to choose; `more`: there were others. */
  | { fault: OwnerFault; people: Person[]; more: boolean }

/** Whether this person's sheets are for this viewer to key in: of her units; with no unit, whoever hands over a sheet or a number. */
export function mayKeyFor({ viewer, person }: { viewer: Viewer; person: Person }): boolean {
  return person.unit === null || keySheets.admits(viewer, person.unit.path)
}

/** Whoever stands for this learner today, or null where nobody does. */
export async function findStanding(learnerId: string): Promise<Person | null> {
  return findPersonById((await groupOf(learnerId)).learnerId)
}

/**
 * Whose a sheet with no name in its code is. A card number names one person; a first name is never enough, however few
 * bear it: somebody chooses. `formId` makes a newcomer: the same form sent twice opens one path.
 */
export async function findOwner({
  viewer,
  written,
  chosenId,
  newName,
  newUnitId,
  formId,
}: {
  viewer: Viewer
  written: string
  chosenId: string | null
  newName: string
  newUnitId: string
  formId: string
}): Promise<FoundOwner> {
  const none = { people: [], more: false }
  if (newName !== '') {
    const unit = newUnitId === '' ? null : await findUnit(newUnitId)
    if (!unit || !keySheets.admits(viewer, unit.path)) return { fault: 'unit', ...none }
    return { newcomer: { id: idFrom(formId, 'newcomer'), name: newName, unitId: unit.id } }
  }
  if (written.trim() === '') return { fault: 'empty', ...none }
  const bearer = await findBearer(written)
  if (bearer) return mayKeyFor({ viewer, person: bearer }) ? { person: bearer } : { fault: 'other-unit', ...none }
  const { people, more } = await searchPeople({ viewer, written })
  const chosen = people.find(person => person.learnerId === chosenId)
  if (chosen) return { person: chosen }
  return { fault: people.length > 0 ? 'choose' : 'nobody', people, more }
}

async function findBearer(written: string): Promise<Person | null> {
  const reference = readReference(written)
  const card = reference ? await findCardByReference(reference) : null
  return card ? findStanding(card.learnerId) : null
}

async function searchPeople({
  viewer,
  written,
}: {
  viewer: Viewer
  written: string
}): Promise<{ people: Person[]; more: boolean }> {
  const paths = keySheets.paths(viewer)
  const ids: string[] = []
  // Accents are told apart differently by each engine, so names are compared here, a batch at a time.
  for (let after = ''; paths.length > 0 && ids.length <= mostFound; ) {
    const names = await listNamesUnder({ paths, after, limit: batch })
    ids.push(...names.filter(({ name }) => nameFits({ name, written })).map(({ learnerId }) => learnerId))
    const last = names.at(-1)
    if (!last || names.length < batch) break
    after = last.learnerId
  }
  const people = await listPeople(ids.slice(0, mostFound))
  people.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'fr'))
  return { people, more: ids.length > mostFound }
}
