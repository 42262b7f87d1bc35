import { receiveLearners } from '#app/features/accounts/index.ts'
import type { Person } from '#app/features/people/index.ts'
import { findPerson } from '#app/features/reception/index.server.ts'
import { type KnownVisit, requireStaff } from './require-staff.server.ts'

const notFound =
  'Aucune personne de votre accueil ne correspond. Vérifiez le numéro de la carte. Une personne sans SLVie se trouve par ce numéro seulement.'

/**
 * The person whom the address names, for somebody who receives at a desk. A person of another CMCAS and one who
 * does not exist get the same 404: an address must not tell who is known here.
 */
export async function personAtDesk({
  request,
  key,
}: {
  request: Request
  key: string | undefined
}): Promise<{ visit: KnownVisit; person: Person; address: string }> {
  const visit = await requireStaff(request, receiveLearners)
  const person = key ? await findPerson({ viewer: visit.viewer, key }) : null
  if (!key || !person) throw new Response(notFound, { status: 404 })
  return { visit, person, address: recordAddress(key) }
}

/** The page of a person at the desk. `key`: her identifier, or the number of her card. */
export function recordAddress(key: string): string {
  return `/accueil/${encodeURIComponent(key)}`
}
