import { behindTls } from '#app/platform/auth/sessions.server.ts'
import { now } from '#app/platform/clock.ts'

const name = 'salle'
const day = 24 * 60 * 60

/** The key of a device that several people of a workshop use, as this device sends it; null where it has none. */
export function roomTokenOf(request: Request): string | null {
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find(part => part.startsWith(`${name}=`))
  return found?.slice(name.length + 1) || null
}

/** The cookie that keeps it. It stays a day after the end, so that the device can say that the workshop is over. */
export function roomCookie({ token, expiresAt }: { token: string; expiresAt: Date }): string {
  const seconds = Math.max(0, Math.round((expiresAt.getTime() - now().getTime()) / 1000)) + day
  return `${name}=${token}; Max-Age=${seconds}; Path=/; SameSite=Lax; HttpOnly${behindTls() ? '; Secure' : ''}`
}
