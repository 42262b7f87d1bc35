import { type ChercherScenario, findSet, type SearchResult } from './scenario.ts'
import type { ChercherGesture, ChercherState } from './state.ts'

type Given = { scenario: ChercherScenario; state: ChercherState }

export function reduce({ scenario, state, gesture }: Given & { gesture: ChercherGesture }): ChercherState {
  switch (gesture.type) {
    case 'search':
      if (!findSet(scenario, gesture.set) || (state.set === gesture.set && !state.open && !state.miss)) return state
      return { ...state, set: gesture.set, miss: null, open: null }
    case 'search-nothing':
      return { ...state, set: null, miss: gesture.miss, open: null }
    case 'open': {
      const result = findSet(scenario, state.set)?.results.find(({ id }) => id === gesture.result)
      if (!result || state.open) return state
      const seen = state.seen.includes(result.id) ? state.seen : [...state.seen, result.id]
      return { ...state, open: result.id, seen, found: state.found || result.kind === 'officiel' }
    }
    case 'back':
      return state.open ? { ...state, open: null } : state
    case 'search-again':
      return state.set || state.miss ? { ...state, set: null, miss: null, open: null } : state
  }
}

export function openResult({ scenario, state }: Given): SearchResult | null {
  return findSet(scenario, state.set)?.results.find(({ id }) => id === state.open) ?? null
}
