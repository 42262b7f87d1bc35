import { z } from 'zod'
import { asWritten, identifier, scenarioBasics, words } from '../kit/scenario-basics.ts'

/** `pub` is paid for, `officiel` is the page to open, `forum` is what people say, `piege` wants something. */
export const kinds = ['pub', 'officiel', 'forum', 'piege'] as const

const result = z
  .object({
    id: identifier,
    kind: z.enum(kinds),
    title: words(80),
    address: asWritten(80),
    snippet: words(160),
    /** What the page says once open: two to four lines. */
    page: z.array(words(140)).min(1).max(4),
    /** What there was to see before opening it. */
    clue: words(160),
  })
  .strict()

const keyword = z.string().regex(/^[a-z0-9]{2,20}$/, 'Un mot de recherche : sans accent, sans majuscule, sans espace.')

const resultSet = z
  .object({
    id: identifier,
    /** A search ready to be made: « carte d’identité refaire ». */
    search: words(60),
    /** The beginnings of words that lead here. */
    keywords: z.array(keyword).min(1).max(20),
    /** How many of them must be in what was typed. */
    needs: z.number().int().min(1).max(5),
    /** Where the search was too wide, or of something else: what to add. */
    advice: words(160).optional(),
    results: z.array(result).min(2).max(8),
  })
  .strict()

/** A page to search with: whatever is typed leads to one of the prepared sets of results, or to gentle advice. */
export const chercherScenario = z
  .object({
    ...scenarioBasics,
    /** The name of the page: « Je cherche ». */
    engine: words(40),
    engineAddress: asWritten(60),
    /** Which set holds the page to find. */
    best: identifier,
    sets: z.array(resultSet).min(2).max(6),
  })
  .strict()
  .superRefine(({ best, sets }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['sets'], message })
    const results = sets.flatMap(({ results }) => results.map(({ id }) => id))
    if (new Set(results).size < results.length) refuse('Deux résultats ont le même « id ».')
    if (new Set(sets.map(({ id }) => id)).size < sets.length) refuse('Deux groupes de résultats ont le même « id ».')
    const found = sets.find(({ id }) => id === best)
    if (!found?.results.some(({ kind }) => kind === 'officiel'))
      refuse('Le groupe « best » existe et contient un résultat « officiel ».')
  })

export type ChercherScenario = z.infer<typeof chercherScenario>
export type ResultSet = ChercherScenario['sets'][number]
export type SearchResult = ResultSet['results'][number]

export function findSet(scenario: ChercherScenario, id: string | null): ResultSet | null {
  return scenario.sets.find(set => set.id === id) ?? null
}
