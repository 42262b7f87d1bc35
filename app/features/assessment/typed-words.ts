import type { Wording } from '#app/content/contract.ts'

// In a short word, one letter makes another word too often.
const LONG_ENOUGH = 6
const LONG_ENOUGH_FOR_PLURAL = 4

/**
 * Whether what somebody typed is one of the accepted words: accents, capitals, spaces, hyphens and the form of apostrophes
 * do not count, nor one slip of the hand in a long word. `others`: answers to something else, which a slip never makes.
 */
export function isAccepted({
  typed,
  wording: { accepted, traps },
  others = [],
}: {
  typed: string
  wording: Wording
  others?: string[]
}): boolean {
  const word = compact(typed)
  if (word === '') return false
  const right = accepted.map(compact)
  if (right.includes(word)) return true
  if ([...traps, ...others].some(other => compact(other) === word)) return false
  const strangers = others.map(compact).filter(other => !right.includes(other))
  if (strangers.some(other => isSlipOf(word, other))) return false
  return right.some(one => isSlipOf(word, one))
}

/** Whether one of the accepted words is somewhere in what somebody typed. */
export function holdsAccepted({ typed, wording }: { typed: string; wording: Wording }): boolean {
  const words = fold(typed)
    .split(/[\s,;:!?()]+/)
    .filter(word => word !== '')
  return wording.accepted.some(one => {
    const own = fold(one).split(/\s+/).length
    // « 33 700 » is one answer in two words, « e mail » as well.
    const lengths = [own, own + 1, own - 1].filter(length => length > 0)
    return lengths.some(length =>
      words.some((_, start) => {
        const piece = words.slice(start, start + length)
        return (
          piece.length === length &&
          isAccepted({ typed: piece.join(' '), wording: { accepted: [one], traps: wording.traps } })
        )
      }),
    )
  })
}

/** Small letters without accents, straight apostrophes, single spaces, no mark around the words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ‘´`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^[\s«»"“”.,;:!?…]+|[\s«»"“”.,;:!?…]+$/g, '')
    .replace(/\s+/g, ' ')
}

function compact(text: string): string {
  return fold(text).replace(/[\s'-]/g, '')
}

function isSlipOf(word: string, right: string): boolean {
  if (/\d/.test(right) || /\d/.test(word)) return false
  const isPlural = word === `${right}s` || right === `${word}s`
  if (isPlural && right.length >= LONG_ENOUGH_FOR_PLURAL) return true
  return right.length >= LONG_ENOUGH && isOneSlip(word, right)
}

/** One letter more, one less, another one, or two neighbours that changed places. */
function isOneSlip(word: string, right: string): boolean {
  let start = 0
  while (start < word.length && start < right.length && word[start] === right[start]) start++
  const [left, wanted] = [word.slice(start), right.slice(start)]
  return (
    left.slice(1) === wanted ||
    left === wanted.slice(1) ||
    left.slice(1) === wanted.slice(1) ||
    (left.length > 1 && left[0] === wanted[1] && left[1] === wanted[0] && left.slice(2) === wanted.slice(2))
  )
}
