import { redirect } from '@remix-run/node'

/**
 * Sends somebody out. At a shared desk, « back » must not show the pages that were read, nor a script find what
 * she left: the browser empties its cache and what the site keeps there. How this device reads is not hers: it stays.
 */
export function sendOut(...cookies: string[]): Response {
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return redirect('/', { headers })
}
