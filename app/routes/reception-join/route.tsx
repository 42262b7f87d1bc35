import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { comparePaths, joinPaths, keyOf } from '#app/features/reception/index.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { personAtDesk, recordAddress } from '../person-at-desk.server.ts'
import { JoinView } from './join-view.tsx'
import { pathToShow } from './path-to-show.server.ts'

export const handle: RouteHandle = {
  admits: ['helper', 'admin'],
  actionAdmits: ['helper', 'admin'],
  sample: '/accueil/demo-odette/reunir',
}
export const meta = () => pageTitle('Réunir deux parcours')

/** Asks for the other card; once it is found, shows the two paths side by side. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, person, address } = await personAtDesk({ request, key: params.learner })
  const otherReference = new URL(request.url).searchParams.get('carte')?.trim() ?? ''
  const compared = otherReference ? await comparePaths({ viewer: visit.viewer, person, otherReference }) : null
  return withVisit(visit, {
    address,
    name: person.name,
    otherReference,
    fault: compared && 'fault' in compared ? compared.fault : null,
    paths: compared && 'one' in compared ? [pathToShow(compared.one), pathToShow(compared.other)] : null,
  })
}

/** Joins them under the one that was chosen. Nothing is joined where no choice was made, or where one may not be. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { visit, person, address } = await personAtDesk({ request, key: params.learner })
  const form = await request.formData()
  const otherReference = String(form.get('carte') ?? '')
  const back = `${address}/reunir?${new URLSearchParams({ carte: otherReference })}`
  const compared = await comparePaths({ viewer: visit.viewer, person, otherReference })
  if ('fault' in compared) return redirect(back)
  const { one, other } = compared
  const keep = [one, other].find(({ learnerId, mayKeep }) => mayKeep && learnerId === form.get('garder'))
  if (!keep) return redirect(back)
  await joinPaths({ viewer: visit.viewer, keep, join: keep === one ? other : one })
  return redirect(`${recordAddress(keyOf(keep))}?fait=reunis`)
}

export default function ReceptionJoin() {
  return <JoinView join={useLoaderData<typeof loader>()} />
}
