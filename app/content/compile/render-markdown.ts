import { findRefusal } from './limits.ts'
import { parseMarkdown } from './parse-lesson.ts'
import { markdownToTree } from './to-hast.ts'
import { writeHtml } from './write-html.ts'

/**
 * CommonMark 0.31 to the letter, with tables and footnotes; HTML is cleaned. A new line ends the result, as in the specification.
 * Throws a `RangeError` on a text that would take too long to read.
 */
export function renderMarkdown(source: string): string {
  const refusal = findRefusal({ source, format: 'md' })
  if (refusal !== null && refusal.rule !== 'empty') throw new RangeError(refusal.message)
  const html = writeHtml(markdownToTree(parseMarkdown(source).children))
  return html === '' ? '' : `${html}\n`
}
