import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import type { AttestationPaper } from './attestation-paper.ts'
import { openWoff } from './open-woff.ts'
import { piecesOf } from './pdf-letters.ts'
import { type Line, linesOf, listIndent, scaleToFit, type Weight, writtenName } from './pdf-lines.ts'

const a4 = { width: 595.28, height: 841.89 }
const margin = 64
const ink = '#1a2033'
const band = '#ffca28'
const squareSide = 110
const bodyTop = 130
const bodyWidth = a4.width - 2 * margin
const checkTop = a4.height - margin - squareSide - 30

let fonts: Record<Weight | `${Weight}-extended`, Buffer> | undefined

function readFonts() {
  const file = (letters: 'latin' | 'latin-ext', weight: number) =>
    openWoff(
      readFileSync(
        createRequire(import.meta.url).resolve(
          `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${letters}-${weight}-normal.woff`,
        ),
      ),
    )
  fonts ??= {
    text: file('latin', 400),
    strong: file('latin', 700),
    'text-extended': file('latin-ext', 400),
    'strong-extended': file('latin-ext', 700),
  }
  return fonts
}

/** The page of an attestation, its square described. */
export function drawPdf(paper: AttestationPaper): Promise<Buffer> {
  return drawPage({ title: `${paper.title}, ${paper.followed.course}`, subject: paper.title }, doc => {
    drawBand(doc)
    drawWords(doc, paper)
  })
}

/**
 * One A4 page as PDF/UA-1: tagged in the order of reading, in French, its letters embedded.
 * Sources: ISO 14289-1, and the accessibility chapter of pdfkit's manual.
 */
export function drawPage(
  { title, subject }: { title: string; subject: string },
  draw: (doc: Doc) => void,
): Promise<Buffer> {
  const letters = readFonts()
  const doc = new PDFDocument({
    size: 'A4',
    // Room below for an address of many words: a line too low would open a second page.
    margins: { top: margin, left: margin, right: margin, bottom: 18 },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as 'PDF/A-1', // Its types are a version behind, and do not know this one.
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    // Without it pdfkit would load a font of the system's kind, which a tagged page may not rely on.
    font: letters.text as unknown as string, // Its types only know a path; it reads bytes just as well.
    info: { Title: title, Author: 'Trait d’union', Subject: subject },
  })
  // Only those that a page uses are put into it.
  for (const [name, bytes] of Object.entries(letters)) doc.registerFont(name, bytes)
  const pieces: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece))
    doc.on('end', () => resolve(Buffer.concat(pieces)))
    doc.on('error', reject)
  })
  draw(doc)
  doc.end()
  return done
}

type Doc = InstanceType<typeof PDFDocument>

type Words = { words: string; weight: Weight; size?: number; left?: number } & PDFKit.Mixins.TextOptions

/** Writes words from the pen on, or from `left` on the same line, changing file where the letters ask for it. */
function write(doc: Doc, { words, weight, size, left, continued = false, ...options }: Words): void {
  if (size) doc.fontSize(size)
  doc.fillColor(ink)
  doc.x = left ?? doc.x
  const pieces = piecesOf(words)
  for (const [index, piece] of pieces.entries())
    doc
      .font(piece.isExtended ? `${weight}-extended` : weight)
      .text(piece.words, { ...options, continued: continued || index < pieces.length - 1 })
}

// Drawings that say nothing: kept out of the reading.
function decorate(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

function drawBand(doc: Doc): void {
  decorate(doc, () => {
    doc.rect(0, 0, a4.width, 96).fill(band)
    doc.circle(70, 48, 26).fill(ink)
    doc.circle(a4.width - 70, 48, 26).fill(ink)
    doc.rect(70, 44, a4.width - 140, 8).fill(ink)
  })
}

// Under the name, as wide as it is; or the line to write it on.
function underline(doc: Doc, { name, gap }: { name: string | null; gap: number }): void {
  decorate(doc, () => {
    if (name === null) doc.rect(margin, doc.y, bodyWidth, 1.5).fill(ink)
    else doc.rect(margin, doc.y, Math.min(bodyWidth, widthOf(doc, name)), 7).fill(band)
  })
  doc.y += gap
}

function widthOf(doc: Doc, name: string): number {
  return piecesOf(name).reduce((sum, { words, isExtended }) => {
    doc.font(isExtended ? 'strong-extended' : 'strong')
    return sum + doc.widthOfString(words)
  }, 0)
}

function drawWords(doc: Doc, paper: AttestationPaper): void {
  const page = doc.struct('Document')
  doc.addStructure(page)
  const lines = linesOf(paper)
  const scale = scaleToFit({ lines, room: checkTop - 36 - bodyTop, heightOf: heightOn(doc) })
  const say = (tag: 'H1' | 'H2' | 'P', { words, weight, size, gap }: Line) =>
    page.add(
      doc.struct(tag, {}, () => {
        write(doc, { words, weight, size: size * scale, left: margin, width: bodyWidth, lineGap: size * scale * 0.25 })
        doc.y += gap * scale
      }),
    )
  doc.y = bodyTop
  say('P', lines.from)
  say('H1', lines.title)
  say('P', lines.name)
  underline(doc, { name: writtenName(paper), gap: lines.underline * scale })
  const { before, course, after } = paper.followed
  page.add(
    doc.struct('P', {}, () => {
      const line = { size: lines.followed.size * scale, width: bodyWidth, lineGap: lines.followed.size * scale * 0.25 }
      write(doc, { ...line, words: before, weight: 'text', left: margin, continued: true })
      write(doc, { ...line, words: course, weight: 'strong', continued: true })
      write(doc, { ...line, words: after, weight: 'text' })
      doc.y += lines.followed.gap * scale
    }),
  )
  if (paper.objectives.length > 0) {
    say('H2', lines.canDo)
    page.add(list(doc, { lines: lines.objectives, scale }))
  }
  say('P', lines.date)
  drawCheck(doc, page, paper)
  page.end()
}

// As if a line were all in one weight and one file, which is near enough.
function heightOn(doc: Doc): (line: Line, indent: number) => number {
  return ({ words, weight, size }, indent) => {
    doc.font(weight).fontSize(size)
    return doc.heightOfString(words, { width: bodyWidth - indent, lineGap: size * 0.25 })
  }
}

function list(doc: Doc, { lines, scale }: { lines: Line[]; scale: number }) {
  const whole = doc.struct('L')
  for (const { words, weight, size, gap } of lines) {
    const row = doc.struct('LI')
    row.add(
      doc.struct('Lbl', {}, () => {
        write(doc, { words: '–', weight: 'strong', size: size * scale, left: margin, width: 16 })
      }),
    )
    row.add(
      doc.struct('LBody', {}, () => {
        doc.moveUp()
        const place = { left: margin + listIndent, width: bodyWidth - listIndent, lineGap: size * scale * 0.25 }
        write(doc, { words, weight, size: size * scale, ...place })
        doc.y += gap * scale
      }),
    )
    row.end()
    whole.add(row)
  }
  whole.end()
  return whole
}

function drawCheck(doc: Doc, page: ReturnType<Doc['struct']>, paper: AttestationPaper): void {
  const left = margin + squareSide + 22
  const width = a4.width - margin - left
  decorate(doc, () => doc.rect(margin, checkTop - 16, bodyWidth, 1.5).fill(ink))
  page.add(
    doc.struct('Figure', { alt: `Un carré à photographier : il ouvre la page ${paper.checkAddress}` }, () => {
      drawSquare(doc, { text: paper.square, x: margin, y: checkTop })
    }),
  )
  const line = (words: string, weight: Weight, size: number) =>
    page.add(
      doc.struct('P', {}, () => {
        write(doc, { words, weight, size, left, width, lineGap: 3 })
        doc.y += 4
      }),
    )
  doc.y = checkTop
  line('Pour vérifier cette attestation', 'strong', 13)
  line(paper.checkAddress, 'text', 12)
  line(`Code : ${paper.code}`, 'strong', 15)
  line(paper.limits, 'text', 11)
}

function drawSquare(doc: Doc, { text, x, y }: { text: string; x: number; y: number }): void {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const dot = squareSide / size
  for (const [row, dots] of data.entries())
    for (const [column, dark] of dots.entries()) if (dark) doc.rect(x + column * dot, y + row * dot, dot, dot)
  doc.fill('#000000')
}
