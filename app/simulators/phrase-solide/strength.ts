/** Whoever holds the file of a small site tries so many passwords a second (« offline, slow hashing », zxcvbn's word). */
const TRIES_A_SECOND = 10_000
/** What somebody who knows her tries of her life: first names, dates, town, animals. */
const THINGS_OF_A_LIFE = 100
/** What everybody knows is tried first. */
const THINGS_ALL_KNOW = 50
const DIGITS = 10
const SIGNS = 20

export const LONG_ENOUGH = 16

/** Passwords tried before all others, written bare: a short list, the French and the worldwide favourites. */
const favourites = new Set(
  `123456 1234567 12345678 123456789 1234567890 000000 111111 azerty azertyuiop qwerty motdepasse password bonjour
  soleil doudou chouchou loulou coucou jetaime iloveyou marseille paris france chocolat camille nicolas amour secret
  admin bienvenue letmein dragon princesse iletaitunefois frerejacques`.split(/\s+/),
)

export type Source = 'chance' | 'life' | 'known'
export type Taken = { word: string; from: Source }

/** Whether it is one of those that are tried first, whatever the dashes, the capitals and the last sign. */
export function isTooCommon(phrase: string): boolean {
  const bare = phrase.toLowerCase().replace(/[^a-z0-9]/g, '')
  return favourites.has(bare) || favourites.has(bare.replace(/\d$/, ''))
}

/** `tortue-velo-cafe-nuage-7` */
export function assemble({ pieces, ending }: { pieces: readonly Taken[]; ending: string | null }): string {
  return [...pieces.map(({ word }) => word), ...(ending ? [ending] : [])].join('-')
}

/** In how many ways the pieces could have been picked: the one who guesses knows the method, not the picks. */
export function countPicks({
  pieces,
  ending,
  book,
}: {
  pieces: readonly Taken[]
  ending: string | null
  book: number
}): number {
  if (isTooCommon(assemble({ pieces, ending }))) return 1
  const ways: Record<Source, number> = { chance: book, life: THINGS_OF_A_LIFE, known: THINGS_ALL_KNOW }
  const ofPieces = pieces.reduce((picks, { from }) => picks * ways[from], 1)
  if (ending === null) return ofPieces
  return ofPieces * (/\d/.test(ending) ? DIGITS : SIGNS)
}

const hour = 3600
const day = 24 * hour
const year = 365 * day

/** How long guessing takes, in words; `level` of 6 draws it. Half of the picks are tried, on average. */
const durations = [
  { under: 5, words: 'une seconde' },
  { under: hour, words: 'quelques minutes' },
  { under: 30 * day, words: 'quelques jours' },
  { under: year, words: 'quelques mois' },
  { under: 100 * year, words: 'des années' },
  { under: Number.POSITIVE_INFINITY, words: 'des siècles' },
]

export type Strength = { words: string; level: 0 | 1 | 2 | 3 | 4 | 5 | 6 }

export function strengthOf(taken: { pieces: readonly Taken[]; ending: string | null; book: number }): Strength {
  if (taken.pieces.length === 0) return { words: 'rien à deviner', level: 0 }
  const seconds = countPicks(taken) / 2 / TRIES_A_SECOND
  const at = durations.findIndex(({ under }) => seconds < under)
  // `durations` has six lines and the last one has no end, so the place is one of 0 to 5.
  return { words: durations[at]?.words ?? '', level: (at + 1) as Strength['level'] }
}
