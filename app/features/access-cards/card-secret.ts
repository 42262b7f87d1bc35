// No look-alikes: no 0 and o, no 1, i and l. Capitals say the same as small letters: a scanner may hold the capitals key.
const signs = 'abcdefghjkmnpqrstvwxyz23456789'

/** Signs of the square's secret: 34 of them hold more than 160 random bits. */
export const secretLength = 34
const referenceLength = 6

/** The signs picked by `pick(count)`, a whole number from 0 to count - 1. */
function draw(length: number, pick: (count: number) => number): string {
  return Array.from({ length }, () => signs[pick(signs.length)]).join('')
}

/** What the square of a card holds. */
export function drawSecret(pick: (count: number) => number): string {
  return draw(secretLength, pick)
}

/** The number printed on a card, `K7F-42M`: it opens nothing. */
export function drawReference(pick: (count: number) => number): string {
  const drawn = draw(referenceLength, pick).toUpperCase()
  return `${drawn.slice(0, 3)}-${drawn.slice(3)}`
}

/** A card number as somebody typed it, in any case and with any dash; null where it is none. */
export function readReference(typed: string): string | null {
  const kept = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (kept.length !== referenceLength || [...kept].some(sign => !signs.includes(sign))) return null
  return `${kept.slice(0, 3)}-${kept.slice(3)}`.toUpperCase()
}

// What a scanner set to an American keyboard writes on a French one, key by key: `m` with the capitals key is « ? »,
// and 6 and 8 differ from one maker to another.
const frenchKeys = new Map(
  [...'&é"\'(-è_çà']
    .map((sign, index): [string, string] => [sign, String((index + 1) % 10)])
    .concat(Object.entries({ q: 'a', a: 'q', z: 'w', w: 'z', ',': 'm', '?': 'm', '§': '6', '!': '8' })),
)

/**
 * The secret of a square, from what a camera, a scanner or a hand gave: an address of this site, or the secret alone,
 * in any case, also where a scanner took a French keyboard for an American one. Null where there is none.
 */
export function readSecret(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const before = text.slice(0, -secretLength)
  const last = text.slice(-secretLength)
  if ((before === '' || before.endsWith('/')) && isSecret(last)) return last
  // At the end of an address: after « / » as that keyboard may have written it.
  const meant = [...last].map(sign => frenchKeys.get(sign) ?? sign).join('')
  return (before === '' || /[!:§=/]$/.test(before)) && isSecret(meant) ? meant : null
}

function isSecret(text: string): boolean {
  return text.length === secretLength && [...text].every(sign => signs.includes(sign))
}
