import { fold } from './typed-words.ts'

// What people write for the unit that the page shows by its sign.
const UNIT_WORDS: Record<string, string[]> = {
  '€': ['euro', 'euros', 'eur'],
  '%': ['pour cent', 'pourcent'],
  h: ['heure', 'heures'],
  min: ['minute', 'minutes', 'mn'],
  '°c': ['degres', 'degre', '°'],
}

/**
 * The numbers that a typed text may mean: `1 000,5`, `12 €`, `1.000` (one, or a thousand). Empty where it is no number;
 * a unit that is not the question's makes it none.
 */
export function readNumbers({ typed, unit }: { typed: string; unit: string | null }): number[] {
  const match = /^([-−]?)([\d\s.,'’]*\d)\s*(\D*)$/u.exec(typed.trim())
  if (!match) return []
  const [, sign, written = '', after = ''] = match
  if (!isUnit(after, unit)) return []
  const digits = written.replace(/[\s'’]/g, '')
  const readings = [asDecimal(digits), asThousands(digits)].filter(value => value !== null)
  return [...new Set(readings)].map(value => (sign ? -value : value))
}

function isUnit(after: string, unit: string | null): boolean {
  const said = fold(after)
  if (said === '' && after.trim().length <= 1) return true
  if (unit === null) return false
  const known = fold(unit)
  return said === known || said === `${known}s` || `${said}s` === known || (UNIT_WORDS[known] ?? []).includes(said)
}

// One mark at most, before the decimals: a comma in French, a dot on many keyboards.
function asDecimal(digits: string): number | null {
  return /^\d+(?:[.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : null
}

function asThousands(digits: string): number | null {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? Number(digits.replace(/[.,]/g, '')) : null
}
