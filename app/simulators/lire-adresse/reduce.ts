import { type Address, type LireAdresseScenario, partsOf } from './scenario.ts'
import type { LireAdresseGesture, LireAdresseState } from './state.ts'

type Given = { scenario: LireAdresseScenario; state: LireAdresseState }

export function init(scenario: LireAdresseScenario): LireAdresseState {
  return { current: scenario.addresses[0]?.id ?? '', pressed: null, found: [], missed: [] }
}

/** What is missed comes back once the others were seen: nobody is ever left with too few. */
export function reduce({ scenario, state, gesture }: Given & { gesture: LireAdresseGesture }): LireAdresseState {
  const address = currentOf({ scenario, state })
  if (!address || gesture.address !== state.current) return state
  switch (gesture.type) {
    case 'press': {
      if (state.pressed !== null || gesture.part >= partsOf(address).length) return state
      const others = state.missed.filter(id => id !== address.id)
      return gesture.part === address.before.length
        ? { ...state, pressed: gesture.part, found: [...state.found, address.id], missed: others }
        : { ...state, pressed: gesture.part, missed: [...others, address.id] }
    }
    case 'next': {
      const next = nextOf({ scenario, state })
      return state.pressed !== null && next ? { ...state, current: next, pressed: null } : state
    }
  }
}

export function currentOf({ scenario, state }: Given): Address | null {
  return scenario.addresses.find(({ id }) => id === state.current) ?? null
}

/** The next one never seen, or else the first one missed. */
export function nextOf({ scenario, state }: Given): string | null {
  const fresh = scenario.addresses.find(({ id }) => !state.found.includes(id) && !state.missed.includes(id))
  return fresh?.id ?? state.missed[0] ?? null
}
