import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/platform/http/page-title.ts'
import type { RouteHandle } from '#app/platform/http/route-access.ts'
import { withVisit } from '../answer-with-visit.server.ts'
import { FollowUpView, followUpTitle } from '../suivi/follow-up-view.tsx'
import { loadFollowUp } from '../suivi/load-follow-up.server.ts'

export const handle: RouteHandle = { admits: ['manager', 'admin'], sample: '/suivi/cmcas-valclair-exemple' }
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? followUpTitle(data.followUp) : 'Suivi')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { visit, followUp } = await loadFollowUp({ request, unitId: params.unit })
  return withVisit(visit, { followUp })
}

export default function FollowUpOfUnit() {
  return <FollowUpView followUp={useLoaderData<typeof loader>().followUp} />
}
