import { foldName, nameFits } from './name-fits.ts'
import { listNamesUnder, listPeople, type Person } from './person-store.server.ts'

const batch = 2000

/**
 * The people of the units at these paths or below whose name, in one of its parts, begins as `name` does; at most `most`
 * of them, by name. `more`: there were others. With fewer letters than `fewestLetters`, nobody: `tooShort`.
 */
export async function searchByName({
  paths,
  name,
  most,
  fewestLetters,
}: {
  paths: string[]
  name: string
  most: number
  fewestLetters: number
}): Promise<{ found: Person[]; more: boolean; tooShort: boolean }> {
  const tooShort = foldName(name).length < fewestLetters
  if (tooShort || paths.length === 0) return { found: [], more: false, tooShort }
  const ids: string[] = []
  // Accents are told apart differently by each engine, so names are compared here, in batches: no long wait for others.
  for (let after = ''; ids.length <= most; ) {
    const names = await listNamesUnder({ paths, after, limit: batch })
    ids.push(...names.filter(person => nameFits({ name: person.name, wanted: name })).map(person => person.learnerId))
    const last = names.at(-1)
    if (!last || names.length < batch) break
    after = last.learnerId
  }
  const people = await listPeople(ids.slice(0, most))
  const byName = (a: Person, b: Person) => (a.name ?? '').localeCompare(b.name ?? '', 'fr')
  return { found: people.sort(byName), more: ids.length > most, tooShort }
}
