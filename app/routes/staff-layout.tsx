import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import {
  holdsSomewhere,
  keySheets,
  manageTeam,
  receiveLearners,
  runWorkshops,
  seeFollowUp,
  seeStudio,
} from '#app/features/accounts/index.ts'
import { StaffPage } from '#app/ui/patterns/staff-page.tsx'
import staffStyles from '#app/ui/styles/staff.css?url'
import { withVisit } from './answer-with-visit.server.ts'
import { usePageFrame } from './page-frame.tsx'
import { requireAccount } from './require-staff.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: staffStyles }]

const spaces = [
  { to: '/accueil', label: 'Accueil', rule: receiveLearners },
  { to: '/ateliers', label: 'Ateliers', rule: runWorkshops },
  { to: '/saisie', label: 'Saisie', rule: keySheets },
  { to: '/studio', label: 'Studio', rule: seeStudio },
  { to: '/suivi', label: 'Suivi', rule: seeFollowUp },
  { to: '/equipe', label: 'Équipe', rule: manageTeam },
  { to: '/fusions', label: 'Fusions', rule: manageTeam },
]

/** Who she is and which doors she may open. An account with no role has its own page here, and no space. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await requireAccount(request)
  const hers = spaces.filter(({ rule }) => holdsSomewhere(rule, visit.viewer))
  return withVisit(visit, {
    name: visit.viewer.displayName ?? 'Mon compte',
    spaces: hers.map(({ to, label }) => ({ to, label })),
  })
}

export default function StaffLayout() {
  const { name, spaces } = useLoaderData<typeof loader>()
  const frame = usePageFrame()
  return (
    <StaffPage name={name} spaces={spaces} current={spaceOf(frame.path)} {...frame}>
      <Outlet />
    </StaffPage>
  )
}

function spaceOf(path: string): string {
  return `/${path.split(/[/?]/)[1] ?? ''}`
}
