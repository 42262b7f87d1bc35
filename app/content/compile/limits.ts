import type { Place } from './outline.ts'

export type Refusal = { place: Place; rule: string; message: string }

// A lesson of eight steps weighs 5 to 10 kB. What follows is room for any honest text, and none for a trap.
const MAX_CHARACTERS = 200_000
const MAX_MARKS = 20_000
const MAX_NESTING = 30
const MAX_CONTAINERS = 2_000
const MAX_INDENT = 120
const MAX_UNDERLINES = 600
const MAX_COMMENTS = 100
const MAX_PER_BLOCK = { emphasis: 300, brackets: 1_000, backticks: 400, angles: 1_000 }

const MARKS = /[*_[\]`<>|&\\!#~\n]/g
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/
const CONTAINER = />|[-*+]|\d+[.)]/g
const EMPHASIS = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\*+/gu
const RAW_BLOCK = /<(?:pre|script|style|textarea|!|\?)/i
const SPLIT = 'Partagez ce texte en plusieurs leçons ou laissez des lignes vides entre les paragraphes.'

type Counts = { emphasis: number; brackets: number; backticks: number; angles: number }

/**
 * Looks for what would cost the parser a time that grows with the square of the text. Reads each character once.
 * Returns the first refusal, or null where the text may be parsed.
 */
export function findRefusal({ source, format }: { source: string; format: 'mdx' | 'md' }): Refusal | null {
  const top = { line: 1, column: 1 }
  if (source.trim() === '')
    return { place: top, rule: 'empty', message: 'Ce fichier est vide. Écrivez le texte de la leçon.' }
  if (source.length > MAX_CHARACTERS) {
    return {
      place: top,
      rule: 'too-long',
      message: `Ce fichier est trop long : ${source.length} signes. Une leçon en a 200 000 au plus. Partagez-le en plusieurs leçons.`,
    }
  }
  if (countMatches(source, MARKS) > MAX_MARKS) {
    return {
      place: top,
      rule: 'too-long',
      message:
        'Ce fichier a trop de lignes ou de signes de mise en forme pour une leçon. Partagez-le en plusieurs leçons.',
    }
  }
  if (format === 'mdx' && countMatches(source, /<!--/g) > MAX_COMMENTS) {
    return { place: top, rule: 'comment', message: 'Une leçon n’a pas de commentaire <!-- … -->. Supprimez-les.' }
  }
  // Raw HTML may hide the fences of code from this scan.
  return scanLines({ lines: source.split('\n'), trustsFences: format === 'mdx' || !RAW_BLOCK.test(source) })
}

function scanLines({ lines, trustsFences }: { lines: string[]; trustsFences: boolean }): Refusal | null {
  let counts = noCounts()
  let underlines = 0
  let containerCount = 0
  let fence: string | null = null
  for (const [index, line] of lines.entries()) {
    const place = { line: index + 1, column: 1 }
    const mark: string | null = trustsFences ? (/^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null) : null
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null
      continue
    }
    if (mark !== null) {
      fence = mark
      continue
    }
    if (line.trim() === '') {
      counts = noCounts()
      continue
    }
    const containers = CONTAINERS.exec(line)?.[0] ?? ''
    const depth = countMatches(containers, CONTAINER)
    containerCount += depth
    if (containerCount > MAX_CONTAINERS) {
      return {
        place,
        rule: 'too-long',
        message: 'Ce fichier a trop de lignes de listes et de citations. Partagez-le en plusieurs leçons.',
      }
    }
    if (depth > MAX_NESTING || (containers !== '' && line.length - line.trimStart().length > MAX_INDENT)) {
      return {
        place,
        rule: 'too-deep',
        message: 'Cette ligne ouvre trop de listes ou de citations l’une dans l’autre. Gardez-en trois au plus.',
      }
    }
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && ++underlines > MAX_UNDERLINES) {
      return {
        place,
        rule: 'too-long',
        message: `Ce fichier a trop de lignes faites de = ou de -. Écrivez les titres avec ##. ${SPLIT}`,
      }
    }
    if (isTooBusy(addLine({ counts, line: line.slice(containers.length) }))) {
      return { place, rule: 'too-busy', message: `Ce paragraphe a trop de signes de mise en forme. ${SPLIT}` }
    }
  }
  return null
}

function noCounts(): Counts {
  return { emphasis: 0, brackets: 0, backticks: 0, angles: 0 }
}

function addLine({ counts, line }: { counts: Counts; line: string }): Counts {
  counts.emphasis += countMatches(line, EMPHASIS)
  // The definitions of a long list of links are read one by one.
  if (!/^ {0,3}\[[^\]]*\]:/.test(line)) counts.brackets += countMatches(line, /[[\]()]/g)
  counts.backticks += countMatches(line, /`+/g)
  counts.angles += countMatches(line, /</g)
  return counts
}

function isTooBusy(counts: Counts): boolean {
  return (
    counts.emphasis > MAX_PER_BLOCK.emphasis ||
    counts.brackets > MAX_PER_BLOCK.brackets ||
    counts.backticks > MAX_PER_BLOCK.backticks ||
    counts.angles > MAX_PER_BLOCK.angles
  )
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}
