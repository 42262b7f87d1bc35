// In GIFT a backslash makes a letter of a sign. Signs so escaped wait as letters that nobody types, while the rest is cut.
const SIGNS = ['~', '=', '#', '{', '}', ':', '\\']
const FIRST = 0xe100
const HELD = /[\uE100-\uE110]/g
const LINE_BREAK = '\uE110'

export function holdEscapes(source: string): string {
  return source
    .replace(HELD, '')
    .replace(/\\(n|[~=#{}:\\])/g, (_, sign: string) =>
      sign === 'n' ? LINE_BREAK : String.fromCharCode(FIRST + SIGNS.indexOf(sign)),
    )
}

export function releaseEscapes(held: string): string {
  return held.replace(HELD, sign => (sign === LINE_BREAK ? '\n\n' : (SIGNS[sign.charCodeAt(0) - FIRST] ?? '')))
}

/** A text on one line, whose paragraphs are line breaks of GIFT. */
export function escapeGift(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
  return paragraphs
    .filter(paragraph => paragraph !== '')
    .map(paragraph => paragraph.replace(/[~=#{}:\\]/g, sign => `\\${sign}`))
    .join('\\n ')
}
