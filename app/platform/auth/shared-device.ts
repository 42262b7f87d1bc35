import type { SessionFacts } from './session-store.server.ts'

// Kept in plain words on the device: whoever looks at it may read it.
const name = 'appareil'
const year = 365 * 24 * 60 * 60

/** What somebody has said of this device, once: several people use it, or she alone; null where nobody has said. */
export function deviceUse(request: Request): 'partage' | 'perso' | null {
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find(part => part.startsWith(`${name}=`))
  const said = found?.slice(name.length + 1)
  return said === 'partage' || said === 'perso' ? said : null
}

/** The cookie that keeps the answer for a year. */
export function deviceUseCookie(use: 'partage' | 'perso'): string {
  return `${name}=${use}; Max-Age=${year}; Path=/; SameSite=Lax; HttpOnly`
}

/** On a shared device, a path is put away after this long without a sign of anybody, the warning included. In seconds. */
export const restSeconds = 300
/** How long the warning stands before. In seconds. */
export const warningSeconds = 60

/** Whether nobody has been there for so long that the path is put away until she comes back to it. */
export function isResting({ shared, lastActiveAt }: Pick<SessionFacts, 'shared' | 'lastActiveAt'>, at: Date): boolean {
  if (!shared) return false
  return lastActiveAt === null || at.getTime() - lastActiveAt.getTime() > restSeconds * 1000
}
