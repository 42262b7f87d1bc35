export type Address =
  | { kind: 'external'; url: string }
  /** A path of the site, without its query and its anchor. */
  | { kind: 'site'; path: string }
  | { kind: 'anchor' }
  /** A file posed beside the lesson. */
  | { kind: 'file'; name: string }
  /** `javascript:`, `data:` and everything else that is no place to go to. */
  | { kind: 'refused' }

const GOOD_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'sms'])

/** Says what an author's address names. */
export function readAddress(written: string): Address {
  const url = dropControls(written)
  if (url === '') return { kind: 'refused' }
  if (url.startsWith('#')) return { kind: 'anchor' }
  if (/^[/\\]{2}/.test(url)) return { kind: 'external', url }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== undefined) return GOOD_SCHEMES.has(scheme) ? { kind: 'external', url } : { kind: 'refused' }
  if (url.startsWith('/')) return { kind: 'site', path: url.replace(/[?#].*$/s, '').replace(/(.)\/+$/, '$1') }
  return { kind: 'file', name: toFileName(url) }
}

/** Browsers drop tabs and line breaks inside an address: `java\nscript:` runs. */
export function dropControls(written: string): string {
  return written.trim().replace(/\p{Cc}+/gu, '')
}

/** `./plan%20b.svg` is the file `plan b.svg`. */
export function toFileName(written: string): string {
  const name = written
    .trim()
    .replace(/^\.\//, '')
    .replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(name).normalize('NFC')
  } catch {
    return name.normalize('NFC')
  }
}
