import type { TextKind, Verdict } from './kinds.ts'

/** Compares what was written with the fact of the sheet; forgives accents, capitals, spaces and ways of cutting. */
export function judge({ kind, fact, text }: { kind: TextKind; fact: string; text: string }): Verdict {
  const written = text.normalize('NFKC').trim()
  if (written === '') return 'empty'
  return judges[kind](written, fact)
}

const judges: Record<TextKind, (text: string, fact: string) => Verdict> = {
  name: byWords,
  address: byWords,
  birth: judgeDate,
  phone: judgePhone,
  email: judgeEmail,
}

/** Her name may come first or last; a street may be cut otherwise. */
function byWords(text: string, fact: string): Verdict {
  const written = wordsOf(text)
  const expected = wordsOf(fact)
  if (written.join(' ') === expected.join(' ')) return 'right'
  if ([...written].sort().join(' ') === [...expected].sort().join(' ')) return 'right'
  if (written.length > 0 && written.every(word => expected.includes(word))) return 'part'
  return 'other'
}

function wordsOf(text: string): string[] {
  return bare(text)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const months = ['janv', 'fevr', 'mars', 'avri', 'mai', 'juin', 'juil', 'aout', 'sept', 'octo', 'nove', 'dece']

/** `12/04/1958` is also `12 avril 1958`, `12.4.1958`, `12041958`. */
function judgeDate(text: string, fact: string): Verdict {
  const [day = '', month = '', year = ''] = partsOfDate(text)
  const [rightDay = '', rightMonth = '', rightYear = ''] = partsOfDate(fact)
  if (year === '' || day.length === 4) return 'shape'
  const same = (one: string, other: string) => Number(one) === Number(other)
  if (same(day, rightMonth) && same(month, rightDay) && !same(day, month)) return 'shape'
  if (!same(day, rightDay) || !same(month, rightMonth)) return 'other'
  if (year.length === 2) return 'short'
  return year === rightYear ? 'right' : 'other'
}

function partsOfDate(text: string): string[] {
  const together = /^\d{8}$/.exec(text)
  if (together) return [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
  return wordsOf(text).flatMap(word => {
    if (/^\d+$/.test(word)) return [word]
    const at = months.findIndex(month => word.startsWith(month))
    return at < 0 ? [] : [String(at + 1)]
  })
}

/** A French number has ten digits; +33 stands for the first 0. */
function judgePhone(text: string, fact: string): Verdict {
  const digits = text.replace(/[\s.\-_/()]/g, '').replace(/^(\+|00)33/, '0')
  if (/\D/.test(digits)) return 'shape'
  const expected = fact.replace(/\D/g, '')
  if (digits === expected) return 'right'
  if (digits.length < expected.length) return 'short'
  return digits.length > expected.length ? 'long' : 'other'
}

function judgeEmail(text: string, fact: string): Verdict {
  if (!/^[^@\s]+@[^@\s]+$/.test(text)) return 'shape'
  if (text.toLowerCase() === fact.toLowerCase()) return 'right'
  return /@[^@]+\.[^@.]+$/.test(text) ? 'other' : 'part'
}
