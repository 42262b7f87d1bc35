import { findCardByReference } from '#app/features/access-cards/index.server.ts'
import { readReference } from '#app/features/access-cards/index.ts'
import { keySheets, type Viewer } from '#app/features/accounts/index.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { findUnit } from '#app/features/network/index.server.ts'
import { findPersonById, searchByName } from '#app/features/people/index.server.ts'
import type { Person } from '#app/features/people/index.ts'
import { idFrom } from '#app/platform/ids.ts'
import type { Newcomer } from './keying-store.server.ts'

const mostFound = 12

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
  const paths = keySheets.paths(viewer)
  const { found: people, more } = await searchByName({ paths, name: written, most: mostFound, fewestLetters: 1 })
  const chosen = people.find(person => person.learnerId === chosenId)
  if (chosen) return { person: chosen }
  return { fault: people.length > 0 ? 'choose' : 'nobody', people, more }
}

async function findBearer(written: string): Promise<Person | null> {
  const reference = readReference(written)
  const card = reference ? await findCardByReference(reference) : null
  return card ? findStanding(card.learnerId) : null
}
