import type { ChercherScenario, ResultSet } from './scenario.ts'
import type { ChercherGesture } from './state.ts'

/** Reads what is searched for; only the identifier of a prepared set goes on, or why there is none. */
export function readTyped({
  scenario,
  field,
  text,
}: {
  scenario: ChercherScenario
  field: string
  text: string
}): ChercherGesture | null {
  if (field !== 'recherche') return null
  const typed = wordsOf(text)
  if (typed.length === 0) return { type: 'search-nothing', miss: 'empty' }
  const [best] = scenario.sets
    .map(set => ({ set, score: scoreOf({ set, typed }) }))
    .filter(({ set, score }) => score >= set.needs)
    // Sorting is stable: of two that fit alike, the first of the file.
    .sort((one, other) => other.score - one.score)
  if (best) return { type: 'search', set: best.set.id }
  return { type: 'search-nothing', miss: typed.length > 8 ? 'long' : 'unknown' }
}

/** How many keywords of a set begin a word that was typed. */
function scoreOf({ set, typed }: { set: ResultSet; typed: string[] }): number {
  return set.keywords.filter(keyword => typed.some(word => word.startsWith(keyword))).length
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}
