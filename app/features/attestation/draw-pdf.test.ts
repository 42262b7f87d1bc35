import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { paperOf } from './attestation-paper.ts'
import { drawPdf } from './draw-pdf.ts'

const attestation = {
  name: 'Zoé Œillet-Lefèvre',
  unitName: 'Valclair Centre',
  courseTitle: 'Comptes et mots de passe sans stress',
  objectives: ['Je sais faire la différence.', 'Je sais fabriquer une phrase.', 'Je sais demander de l’aide.'],
  finishedAt: new Date('2026-11-03T10:00:00Z'),
  issuedAt: new Date('2026-11-24T10:00:00Z'),
  code: '7KMP3NWX04CF',
}
const checkPage = 'https://exemple.example/verifier'

/** The words of a PDF in the order of its content, read through the tables that its fonts carry. */
function textOf(pdf: Buffer): string {
  const streams = streamsOf(pdf)
  const tables = streams.filter(text => text.includes('beginbfrange')).map(readTable)
  const names = [...contentOf(streams).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)]
  let font = ''
  const order = [...new Set(names.flatMap(([, name]) => name ?? []))]
  return names
    .map(([, name, hex]) => {
      if (name) font = name
      return hex ? glyphs(hex, tables[order.indexOf(font)] ?? []) : ''
    })
    .join('')
}

function streamsOf(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
}

function contentOf(streams: string[]): string {
  return streams.find(text => text.includes('BDC') && text.includes(' Tf')) ?? ''
}

function readTable(text: string): string[] {
  const [, list = ''] = /beginbfrange\s+<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/.exec(text) ?? []
  return [...list.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  )
}

/** How far from the bottom of the page the lowest line of the body stands: those that begin at its margin. */
function lowestLine(pdf: Buffer): number {
  const content = contentOf(streamsOf(pdf))
  return Math.min(...[...content.matchAll(/1 0 0 1 64 ([\d.]+) Tm/g)].map(([, y]) => Number(y)))
}

function glyphs(hex: string, table: string[]): string {
  return (hex.match(/.{4}/g) ?? []).map(code => table[Number.parseInt(code, 16)] ?? '?').join('')
}

describe('the PDF of an attestation', () => {
  let pdf: Buffer
  let raw: string
  beforeAll(async () => {
    pdf = await drawPdf(paperOf({ attestation, checkPage }))
    raw = pdf.toString('latin1')
  })

  test('is one tagged A4 page, in French, that says what it is', () => {
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(raw).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(raw).toContain('/Marked true')
    expect(raw).toContain('/Lang (fr-FR)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const [tag, times] of [
      ['Document', 1],
      ['H1', 1],
      ['H2', 1],
      ['L', 1],
      ['LI', 3],
      ['Figure', 1],
    ] as const)
      expect(raw.match(new RegExp(`/S /${tag}\\b`, 'g'))?.length, tag).toBe(times)
    expect(raw).toMatch(/\/Alt \(/)
  })

  test('carries its own letters, and no font of the reader’s machine', () => {
    const fonts = [...raw.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+AtkinsonHyperlegible/)
    expect(raw.match(/\/FontFile2 /g)?.length).toBe(2)
  })

  test('is read in order, with its accents, by a program that reads aloud', () => {
    const text = textOf(pdf)
    const places = [
      'Attestation de suivi',
      'Zoé Œillet-Lefèvre',
      'sans stress',
      'Je sais demander',
      '7KMP 3NWX 04CF',
    ].map(words => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  test('writes names of all Europe, each letter from a font that has it', async () => {
    for (const name of ['Łukasz Şahin', 'Ștefan Ærøskøbing-Kővári', 'Zoe\u0301 Œillet'])
      expect(textOf(await drawPdf(paperOf({ attestation: { ...attestation, name }, checkPage })))).toContain(
        name.normalize('NFC'),
      )
  })

  test('leaves a line for a name that it can’t write whole', async () => {
    for (const name of ['Nguyễn Thị Hoa', 'Дмитрий']) {
      const text = textOf(await drawPdf(paperOf({ attestation: { ...attestation, name }, checkPage })))
      expect(text).toContain('Nom :')
      expect(text).not.toContain(name.slice(0, 4))
    }
  })

  test('says neither diploma nor certification', async () => {
    expect(textOf(pdf)).not.toMatch(/dipl[oô]me|certifi|\bPix\b/i)
  })

  test('leaves a line to write a name on where there is none', async () => {
    const made = textOf(await drawPdf(paperOf({ attestation: { ...attestation, name: null }, checkPage })))
    expect(made).toContain('Nom :')
    expect(made).not.toContain('…')
  })

  test('keeps to one page with the longest words, written smaller, above what checks it', async () => {
    const long = {
      ...attestation,
      name: 'Œ'.repeat(80),
      courseTitle: 'Un cours au titre aussi long que les titres peuvent être quand personne ne les relit '.repeat(2),
      objectives: Array.from({ length: 3 }, () =>
        'Je sais faire une chose qui demande vraiment beaucoup de mots. '.repeat(3),
      ),
    }
    const made = await drawPdf(
      paperOf({ attestation: long, checkPage: `https://${'long.'.repeat(14)}example/verifier` }),
    )
    expect(made.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(textOf(made)).toContain('Attestation faite le')
    expect(lowestLine(made)).toBeGreaterThan(240)
  })
})
