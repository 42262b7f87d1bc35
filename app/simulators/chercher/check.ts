import type { Check, Guidance, Remark } from '../contract.ts'
import { openResult } from './reduce.ts'
import { type ChercherScenario, findSet, type SearchResult } from './scenario.ts'
import type { ChercherGesture, ChercherState, Miss } from './state.ts'

type Given = { scenario: ChercherScenario; state: ChercherState }

export function check({ state }: Given): Check {
  return state.found
    ? { done: true, missing: [] }
    : { done: false, missing: ['Cherchez avec deux ou trois mots, puis ouvrez la page officielle.'] }
}

const missSentences: Record<Miss, { title: string; text: string }> = {
  empty: { title: 'La case est vide.', text: 'Écrivez deux ou trois mots. Ou choisissez une recherche prête.' },
  unknown: {
    title: 'Ici, rien ne répond à ces mots.',
    text: 'Essayez avec deux ou trois mots du sujet. Ou choisissez une recherche prête.',
  },
  long: {
    title: 'C’est une longue phrase.',
    text: 'Gardez deux ou trois mots importants. Les petits mots ne servent pas.',
  },
}

const openTitles: Record<SearchResult['kind'], string> = {
  officiel: 'Oui, c’est la page officielle.',
  pub: 'C’est une publicité.',
  forum: 'Ici, des personnes donnent leur avis.',
  piege: 'Cette page veut vous tromper.',
}

export function remark({ scenario, state }: Given): Remark | null {
  const open = openResult({ scenario, state })
  if (open?.kind === 'officiel') return { tone: 'ok', title: openTitles.officiel, text: open.clue }
  if (open) {
    const sign = open.kind === 'pub' ? 'Le mot « Annonce » était écrit au-dessus. ' : ''
    return {
      tone: 'attention',
      title: openTitles[open.kind],
      text: `${sign}${open.clue} Vous pouvez revenir avec la flèche « retour ».`,
    }
  }
  if (state.miss) return { tone: 'attention', ...missSentences[state.miss] }
  const set = findSet(scenario, state.set)
  if (!set) return null
  return {
    tone: 'info',
    title: 'Voici les résultats.',
    text: set.advice ?? 'Lisez chaque adresse avant d’ouvrir une page.',
  }
}

/** Whatever is on the screen, the way on is: the good search, then the official page. */
export function guide({ scenario, state }: Given): Guidance<ChercherGesture> | null {
  if (state.found) return null
  if (state.open)
    return {
      where: 'Regardez en haut de la page.',
      show: 'Appuyez sur la flèche « Retour aux résultats ».',
      target: 'back',
      gesture: { type: 'back' },
      together: 'Revenir aux résultats',
    }
  const set = findSet(scenario, state.set)
  const official = set?.results.find(({ kind }) => kind === 'officiel')
  if (official)
    return {
      where: 'Lisez les adresses, en petit. Passez ce qui porte le mot « Annonce ».',
      show: `Appuyez sur « ${official.title} ».`,
      target: `open-${official.id}`,
      gesture: { type: 'open', result: official.id },
      together: `Ouvrir « ${official.title} »`,
    }
  const best = findSet(scenario, scenario.best)
  return {
    where: 'Regardez la case de recherche, en haut. Deux ou trois mots suffisent.',
    show: `Écrivez : ${best?.search}. Puis appuyez sur « Chercher ».`,
    target: 'search',
    typed: best?.search,
    gesture: { type: 'search', set: scenario.best },
    together: `Chercher « ${best?.search} »`,
  }
}
