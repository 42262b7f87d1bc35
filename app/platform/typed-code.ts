/**
 * The signs of a code as somebody typed it: any case, with spaces, dots or hyphens; a sign that the code never uses is
 * read as the one that it looks like (`lookAlikes`). Not checked further.
 */
export function signsOf({ typed, lookAlikes }: { typed: string; lookAlikes: Record<string, string> }): string {
  const signs = typed
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[\s\p{M}\p{Pd}._·]/gu, '')
  return [...signs].map(sign => lookAlikes[sign] ?? sign).join('')
}

/** « K7M 4PX », « 7KMP 3NWX »: a code is read in two goes. */
export function spacedCode(code: string): string {
  return `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`
}
