import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { env } from '#app/platform/env.server.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { spacedCode } from '#app/platform/typed-code.ts'
import posterStyles from '#app/ui/styles/poster.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { loadWorkshop } from '../load-workshop.server.ts'
import { PosterView } from './poster-view.tsx'

export const handle: RouteHandle = { admits: ['helper', 'trainer', 'admin'], sample: '/ateliers/demo-atelier/affiche' }
export const meta = () => pageTitle('Affiche de l’atelier')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: posterStyles }]

/** What is on the wall: the address that people type is the one at which the helper is, or the one that is set. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, workshop, unit } = await loadWorkshop({ request, workshopId: params.workshop })
  const site = new URL(env().PUBLIC_URL ?? request.url)
  return withVisit(visit, {
    back: `/ateliers/${workshop.id}`,
    title: workshop.title,
    place: unit.name,
    code: spacedCode(workshop.code),
    square: `${site.origin}/atelier/${workshop.code}`,
    typed: `${site.host}/atelier`,
  })
}

export default function WorkshopPoster() {
  return <PosterView poster={useLoaderData<typeof loader>()} />
}
