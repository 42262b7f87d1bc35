import { readVisit, type Visit } from '#app/features/accounts/index.server.ts'
import type { Viewer } from '#app/features/accounts/index.ts'

const notForHelpers =
  'Cette page montre tout ce qui est gardé sur la personne que vous aidez. Elle l’ouvre elle-même, quand votre aide est finie.'

/** The visit of somebody who opens what is her own. A helper who acts for her, with her consent, can't: that was not what she said yes to. */
export async function readOwnVisit(request: Request): Promise<Visit> {
  const visit = await readVisit(request)
  if (visit.viewer?.assistance) throw new Response(notForHelpers, { status: 403 })
  return visit
}

export type OwnVisit = Visit & { viewer: Viewer }
