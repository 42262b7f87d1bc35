import { findCardByReference } from '#app/features/access-cards/index.server.ts'
import { readReference } from '#app/features/access-cards/index.ts'
import { holdsSomewhere, receiveLearners, type Viewer } from '#app/features/accounts/index.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { findPersonById, searchByName } from '#app/features/people/index.server.ts'
import type { Person } from '#app/features/people/index.ts'

/** The people of the helper's units whose name begins like this: at most twenty; with one letter, nobody. */
export function searchPeople({ viewer, name }: { viewer: Viewer; name: string }) {
  return searchByName({ paths: receiveLearners.paths(viewer), name, most: 20, fewestLetters: 2 })
}

/**
 * The person whom an address or a card number names, as far as this helper may receive her; null otherwise,
 * without saying whether she exists. Somebody with a unit: where the helper's role covers it.
 * Somebody with none: by the exact number of her card, whichever reception she comes to.
 */
export async function findPerson({ viewer, key }: { viewer: Viewer; key: string }): Promise<Person | null> {
  const reference = readReference(key)
  // A dead card still says whose it was: that is what somebody holds who comes for a new one.
  const card = reference ? await findCardByReference(reference) : null
  const { learnerId } = await groupOf(card?.learnerId ?? key)
  const person = await findPersonById(learnerId)
  if (!person) return null
  if (person.unit) return receiveLearners.admits(viewer, person.unit.path) ? person : null
  return card && holdsSomewhere(receiveLearners, viewer) ? person : null
}

/** What names a person in the addresses of her pages: see `findPerson`. */
export function keyOf(person: Person): string {
  return person.unit ? person.learnerId : (person.reference ?? person.learnerId)
}
