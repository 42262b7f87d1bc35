import { findCardByReference } from '#app/features/access-cards/index.server.ts'
import { readReference } from '#app/features/access-cards/index.ts'
import { holdsSomewhere, receiveLearners, type Viewer } from '#app/features/accounts/index.ts'
import { groupOf } from '#app/features/learning/index.server.ts'
import { foldName, nameFits } from './fold-name.ts'
import { findPersonById, listNamesUnder, listPeople, type Person } from './people-store.server.ts'

const mostFound = 20
const fewestLetters = 2

const batch = 2000

/**
 * The people of the helper's units whose name begins like this, by name. `more`: there were others.
 * With one letter, nobody: `tooShort`.
 */
export async function searchPeople({
  viewer,
  name,
}: {
  viewer: Viewer
  name: string
}): Promise<{ found: Person[]; more: boolean; tooShort: boolean }> {
  const paths = receiveLearners.paths(viewer)
  const tooShort = foldName(name).length < fewestLetters
  if (tooShort || paths.length === 0) return { found: [], more: false, tooShort }
  const ids: string[] = []
  // Accents are told apart differently by each engine, so names are compared here, in batches: no long wait for others.
  for (let after = ''; ids.length <= mostFound; ) {
    const names = await listNamesUnder({ paths, after, limit: batch })
    ids.push(...names.filter(person => nameFits({ name: person.name, wanted: name })).map(person => person.learnerId))
    const last = names.at(-1)
    if (!last || names.length < batch) break
    after = last.learnerId
  }
  const people = await listPeople(ids.slice(0, mostFound))
  const byName = (a: Person, b: Person) => (a.name ?? '').localeCompare(b.name ?? '', 'fr')
  return { found: people.sort(byName), more: ids.length > mostFound, tooShort }
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
