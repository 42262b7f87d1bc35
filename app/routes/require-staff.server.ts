import { redirect } from '@remix-run/node'
import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import { holdsSomewhere, isStaff, type Permission, type Viewer } from '#app/features/accounts/index.ts'
import { signInAddress } from './sign-in/sign-in-address.ts'

/** The visit of somebody who has signed in. */
export type KnownVisit = Visit & { viewer: Viewer }

const notForHer =
  'Elle est réservée aux personnes qui écrivent les leçons ou qui suivent une CMCAS. Votre compte n’a pas ce rôle. Si vous devez la voir, parlez-en à la personne qui a ouvert votre compte.'

/** Whoever has an account, with a role or not. Sends everybody else to the sign-in page, which brings her back here. */
export async function requireAccount(request: Request): Promise<KnownVisit> {
  const visit = await readVisit(request)
  const { viewer, session } = visit
  if (viewer?.kind === 'account') return { ...visit, viewer }
  const { pathname, search } = new URL(request.url)
  const headers = session.setCookie ? { 'Set-Cookie': session.setCookie } : undefined
  throw redirect(`${signInAddress}?retour=${encodeURIComponent(`${pathname}${search}`)}`, { headers })
}

/** Whoever holds a role, or, with a permission, holds that one somewhere in the tree. Throws a 403 in plain words. */
export async function requireStaff(request: Request, permission?: Permission): Promise<KnownVisit> {
  const visit = await requireAccount(request)
  const admitted = permission ? holdsSomewhere(permission, visit.viewer) : isStaff(visit.viewer)
  if (!admitted) throw refusal()
  return visit
}

/** What to throw where the page exists for others. */
export function refusal(): Response {
  return new Response(notForHer, { status: 403 })
}
