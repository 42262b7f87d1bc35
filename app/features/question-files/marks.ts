// Bold, italics and items of a list, carried inside plain words as signs that nobody types. What writes Markdown or HTML
// turns them into its own; what writes plain words takes them away.

/** Opens and closes, by turns. */
export const BOLD = '\uE000'
export const ITALIC = '\uE001'
/** Begins a paragraph that is an item of a list. */
export const ITEM = '\uE002'

const ALL = /[\uE000-\uE002]/g

/** A text of a file, where our signs mean nothing. */
export function withoutMarks(text: string): string {
  return text.replace(ALL, '')
}

export function hasMarks(text: string): boolean {
  return text.search(ALL) !== -1
}

/** In a text that is already Markdown. */
export function marksToMarkdown(text: string): string {
  return text.replaceAll(BOLD, '**').replaceAll(ITALIC, '*').replaceAll(ITEM, '- ')
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, sign => SIGNS[sign] ?? sign)
}

/** Plain words with marks, as the HTML of paragraphs and lists. */
export function marksToHtml(text: string): string {
  const blocks = text.split(/\n\s*\n/).filter(block => block.trim() !== '')
  const html = blocks.map(block => {
    const inside = paired(paired(escapeMarkup(block.replace(ITEM, '').trim()), BOLD, 'strong'), ITALIC, 'em')
    return block.trim().startsWith(ITEM) ? `<li>${inside}</li>` : `<p>${inside}</p>`
  })
  return html.join('').replace(/(?:<li>(?:(?!<\/li>).)*<\/li>)+/gs, items => `<ul>${items}</ul>`)
}

function paired(text: string, mark: string, tag: string): string {
  const parts = text.split(mark)
  return parts.map((part, index) => (index % 2 === 1 ? `<${tag}>${part}</${tag}>` : part)).join('')
}
