// What Markdown, or the tags of the house, would read as something else than a letter.
const SIGNS = /[\\`*_[\]<~|]/g
const ENTITY = /&(?=#|[a-z0-9]+;)/gi
const LINE_START = /^(\s*)(?=[#>+=-]|\d{1,9}[.)])(\d*)/gm

/**
 * Plain text as Markdown that reads the same; an empty line begins a paragraph, another line break is a space.
 * `isInside`: a part of a line, whose first and last spaces count.
 */
export function writeText(text: string, { isInside = false }: { isInside?: boolean } = {}): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)
  const written = paragraphs.map(paragraph => {
    const line = paragraph.replace(/\s+/g, ' ')
    const marked = (isInside ? line : line.trim()).replace(SIGNS, sign => `\\${sign}`).replace(ENTITY, '&amp;')
    return marked.replace(LINE_START, '$1$2\\')
  })
  return (isInside ? written : written.filter(paragraph => paragraph !== '')).join('\n\n')
}

/** ` name="value"` for each; `true` is a flag; false and null are left out. */
export function writeAttributes(attributes: Record<string, string | boolean | null>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === false || value === null) return ''
      return value === true ? ` ${name}` : ` ${name}="${escapeValue(value)}"`
    })
    .join('')
}

function escapeValue(value: string): string {
  return value.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
