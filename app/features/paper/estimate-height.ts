import type { Step } from '#app/content/contract.ts'
import { type PaperRow, paperQuestion } from './paper-question.ts'
import { askedOnPaper } from './screen-exercise.ts'

/** How big the letters are, in points: easy-to-read text is never printed smaller than 14. */
export const points = { standard: 12, easyToRead: 14 }

// Everything below is in millimetres, and follows `paper-print.css`: A4, in Arial or a letter of the same widths.
const width = 186
const picture = { width: 46, height: 36 }

/** Measures of a text of this size. A letter of French is 0.45 of its height wide on average; lines end before the edge. */
function measuresOf(size: number) {
  const em = size * 0.3528
  return { line: em * 1.37, letter: em * 0.48, gap: em * 0.42, em }
}
type Measures = ReturnType<typeof measuresOf>

/**
 * What one step takes on paper, its question included, in letters of `size` points.
 * On the large side: what runs over takes a second page, which somebody may lose.
 */
export function stepHeight({ step, size }: { step: Step; size: number }): number {
  const measures = measuresOf(size)
  const { line, gap, em } = measures
  const pictures = step.figuresHtml.length + step.html.split('<figure class="plate').length - 1
  const room = pictures > 0 ? width - picture.width : width
  const text = htmlHeight({ html: step.html, room, measures })
  const words = step.definitions.reduce(
    (sum, { word, definition }) =>
      sum + textHeight({ length: word.length + definition.length + 3, room: width, measures }),
    0,
  )
  const title = line * 1.2 * Math.ceil((step.title.length * measures.letter * 1.35) / width) + gap
  return title + Math.max(text, pictures * picture.height) + words + questionHeight(step, measures) + 1.2 * em
}

function questionHeight(step: Step, measures: Measures): number {
  const exercise = askedOnPaper(step)
  if (!exercise) return 0
  const { line, gap, em } = measures
  const inside = width - 2 * em
  const { kind, multiple, lettered, numbered, lines, gaps } = paperQuestion(exercise)
  const rowHeight = (row: PaperRow) =>
    textHeight({ length: 'html' in row ? plainLength(row.html) : row.text.length, room: inside - 5 * em, measures })
  const rows = [...lettered, ...numbered].reduce((sum, row) => sum + rowHeight(row), 0)
  // A gap is as wide as a long word written with a pen, on a line high enough for it.
  const text = lines.reduce((sum, runs) => {
    const length = runs.reduce((total, run) => total + ('html' in run ? plainLength(run.html) : 24), 0)
    return sum + 1.6 * textHeight({ length, room: inside, measures })
  }, 0)
  const lists = gaps.length * (line + gap)
  const sentence = multiple || kind !== 'tick' ? line + gap : 0
  const toWrite = kind === 'write' || kind === 'order' ? 2.5 * line : 0
  const drawn = exercise.kind === 'zones' ? zonesHeight(exercise) : 0
  const prompt = htmlHeight({ html: `<h2>${exercise.promptHtml}`, room: inside - 6 * em, measures })
  return 2 * em + sentence + prompt + rows + text + lists + toWrite + drawn
}

/** As wide as `paper.css` draws the picture of a question, in millimetres. */
const zonesWidth = 110

function zonesHeight({ width: across, height }: { width: number; height: number }): number {
  return (zonesWidth * height) / across + 4
}

const tags = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/g
const blocks = new Set('p li ul ol h2 h3 div section aside blockquote pre tr dl dt dd br figure figcaption'.split(' '))

/** What a piece of a lesson's HTML takes: each run of text between two blocks is so many lines. Pictures are left out. */
function htmlHeight({ html, room, measures }: { html: string; room: number; measures: Measures }): number {
  let [height, text, scale, indent, from, isItem] = [0, '', 1, 0, 0, false]
  const flush = () => {
    const length = plainLength(text) * scale
    if (length > 0) height += textHeight({ length, room: room - indent, measures }) * scale
    // Items of a list stand closer than paragraphs.
    if (length > 0 && isItem) height -= 0.15 * measures.em
    text = ''
  }
  const body = html.replace(/<figure class="plate[\s\S]*?<\/figure>/g, '')
  for (const { 0: tag, 1: closing, 2: name = '', 3: attributes = '', index } of body.matchAll(tags)) {
    text += body.slice(from, index)
    from = index + tag.length
    if (!blocks.has(name)) continue
    flush()
    if (name === 'ul' || name === 'ol') indent += closing ? -2 * measures.em : 2 * measures.em
    isItem = name === 'li' && !closing
    scale = closing ? 1 : scaleOf(name, attributes)
    if (name === 'tr' && !closing) height += 0.6 * measures.em
    if (!closing && /class="(note|memo|chiffre)/.test(attributes)) height += 2 * measures.em
  }
  text += body.slice(from)
  flush()
  return height
}

function scaleOf(name: string, attributes: string): number {
  if (/^h[23]$/.test(name) || attributes.includes('"h3"')) return 1.2
  // The cells of a row stand side by side: none is as wide as a line.
  if (name === 'tr') return 1.3
  return attributes.includes('lead') ? 1.15 : 1
}

function plainLength(html: string): number {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z0-9#]+;/gi, '.')
    .trim().length
}

function textHeight({ length, room, measures }: { length: number; room: number; measures: Measures }): number {
  // A line that would hold one word alone takes another from the line above.
  return Math.ceil((length * measures.letter) / room + 0.05) * measures.line + measures.gap
}
