const MAX_LENGTH = 500
const HERE = 'http://here.invalid'

/** The part of the page that an address asks to hear alone, by its id; null for the whole page, or where it makes no sense. */
export function partToRead(address: string): string | null {
  const part = new URL(address).searchParams.get('partie') ?? ''
  return /^[a-z0-9-]{1,100}$/.test(part) ? part : null
}

/** The page that an address asks to hear, as a path of this site with its query; null where it is not one. */
export function pageToRead(address: string): string | null {
  const wanted = new URL(address).searchParams.get('page') ?? ''
  if (wanted.length > MAX_LENGTH || !wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return null
  // Read as a browser reads it before it is trusted: « /\elsewhere.fr » is another site.
  const { origin, pathname, search } = new URL(wanted, HERE)
  if (origin !== HERE || pathname.startsWith('//')) return null
  return `${pathname}${search}`
}
