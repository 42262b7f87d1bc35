import { safeRedirect } from 'remix-utils/safe-redirect'

const here = 'http://here.invalid'

/**
 * Where to go after a form, from what an address said; `otherwise` where that is not a page of this site.
 * The address is read as a browser reads it before it is trusted: `/\t/elsewhere.fr` is another site to a browser.
 */
export function returnAddress(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || !URL.canParse(wanted, here)) return otherwise
  const url = new URL(wanted, here)
  if (url.origin !== here) return otherwise
  return safeRedirect(`${url.pathname}${url.search}${url.hash}`, otherwise)
}
