import { manageTeam, type Viewer } from '#app/features/accounts/index.ts'
import { type Member, memberFor } from './member.ts'
import { findAccount, listAccountsUnder } from './team-store.server.ts'

/** Everybody who holds a role in her part of the tree, in the order of their names. */
export async function listTeam(viewer: Viewer): Promise<Member[]> {
  const accounts = await listAccountsUnder(manageTeam.paths(viewer))
  return accounts.map(account => memberFor(viewer, account)).filter(member => member !== null)
}

/** One of them; null where she is not of this part of the tree, or is nobody. */
export async function findMember({ viewer, learnerId }: { viewer: Viewer; learnerId: string }): Promise<Member | null> {
  const account = await findAccount(learnerId)
  return account ? memberFor(viewer, account) : null
}
