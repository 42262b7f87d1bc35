import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { answerHelp, countNameless, endWorkshop } from '#app/features/workshops/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import staffWorkshopStyles from '#app/ui/styles/staff-workshop.css?url'
import { withVisit } from '../answer-with-visit.server.ts'
import { loadWorkshop } from '../load-workshop.server.ts'
import { describeLive } from './describe-live.server.ts'
import { LiveView } from './live-view.tsx'

export const handle: RouteHandle = {
  admits: ['helper', 'trainer', 'admin'],
  actionAdmits: ['helper', 'trainer', 'admin'],
  sample: '/ateliers/demo-atelier',
}
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? 'Atelier')
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffWorkshopStyles }]

const intentions = z.union([
  z.object({ vais: z.string().min(1) }),
  z.object({ intention: z.enum(['une-de-plus', 'une-de-moins', 'finir']) }),
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, workshop, unit } = await loadWorkshop({ request, workshopId: params.workshop })
  const paused = new URL(request.url).searchParams.has('pause')
  return withVisit(visit, await describeLive({ workshop, unit, viewer: visit.viewer, paused }))
}

/** « J’y vais », one person more or less who gives no name, or the end of the workshop. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { workshop } = await loadWorkshop({ request, workshopId: params.workshop })
  const asked = intentions.safeParse(Object.fromEntries(await request.formData()))
  if (!asked.success) throw new Response(null, { status: 400 })
  if ('vais' in asked.data) await answerHelp({ workshopId: workshop.id, participantId: asked.data.vais })
  else if (asked.data.intention === 'finir') await endWorkshop({ id: workshop.id, at: now() })
  else await countNameless({ workshop, more: asked.data.intention === 'une-de-plus' })
  return redirect(`/ateliers/${workshop.id}`)
}

export default function LiveWorkshop() {
  return <LiveView live={useLoaderData<typeof loader>()} />
}
