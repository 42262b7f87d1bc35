import { data } from '@remix-run/node'
import type { Visit } from '#app/features/accounts/index.server.ts'

/** Answers a loader's data, with the cookie that the visit may have changed. */
export function withVisit<T>(visit: Visit, value: T, init: ResponseInit = {}) {
  const headers = new Headers(init.headers)
  if (visit.session.setCookie) headers.append('Set-Cookie', visit.session.setCookie)
  return data(value, { ...init, headers })
}
