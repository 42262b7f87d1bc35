import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { receiveLearners } from '#app/features/accounts/index.ts'
import { findPerson, keyOf, searchPeople } from '#app/features/reception/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { recordAddress } from '../person-at-desk.server.ts'
import { requireStaff } from '../require-staff.server.ts'
import { ReceptionView } from './reception-view.tsx'

export const handle: RouteHandle = { admits: ['helper', 'admin'], sample: '/accueil' }
export const meta = () => pageTitle('Accueil')

/** A card number opens its person's page at once; letters list the people of the helper's units. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireStaff(request, receiveLearners)
  const { searchParams } = new URL(request.url)
  const wanted = searchParams.get('q')?.trim().slice(0, 80) ?? ''
  const byCard = wanted ? await findPerson({ viewer: visit.viewer, key: wanted }) : null
  if (byCard) return redirect(recordAddress(keyOf(byCard)))
  const { found, more, tooShort } = await searchPeople({ viewer: visit.viewer, name: wanted })
  return withVisit(visit, {
    wanted,
    tooShort,
    more,
    people: found.map(person => ({
      address: recordAddress(keyOf(person)),
      name: person.name ?? '',
      unitName: person.unit?.name ?? null,
      reference: person.reference,
      lastSeenAt: person.lastSeenAt.toISOString(),
    })),
    justStopped: searchParams.get('fait') === 'arrete',
  })
}

export default function Reception() {
  return <ReceptionView desk={useLoaderData<typeof loader>()} />
}
