import { type Comfort, readComfort, writeComfort } from '#app/ui/patterns/comfort.ts'

const year = 365 * 24 * 60 * 60

// Plain text on purpose: it says how a person reads, and she may look at it.
const name = 'confort'

/** The reading choices that this device keeps. */
export function comfortOf(request: Request): Comfort {
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find(part => part.startsWith(`${name}=`))
  return readComfort(new URLSearchParams(found ? decodeURIComponentSafely(found.slice(name.length + 1)) : ''))
}

/** The cookie that keeps them for a year. */
export function comfortCookie(comfort: Comfort): string {
  return `${name}=${encodeURIComponent(writeComfort(comfort))}; Max-Age=${year}; Path=/; SameSite=Lax; HttpOnly`
}

function decodeURIComponentSafely(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
