import { findWay, type Key, type KeyboardName, type Layer, rowsOf } from './layout.ts'
import { type ClavierScenario, withoutAccents } from './scenario.ts'
import type { ClavierState } from './state.ts'

type Given = { scenario: ClavierScenario; state: ClavierState }

export function wordOf({ scenario, state }: Given) {
  return scenario.words[state.word] ?? null
}

/** The sign that comes now; null once all is written. */
export function nextSign(given: Given): string | null {
  return wordOf(given)?.text[given.state.at] ?? null
}

/** Is this sign the one that comes now? A letter without its accent may be taken. */
export function judgeSign({ sign, ...given }: Given & { sign: string }): 'right' | 'bare' | 'other' {
  const wanted = nextSign(given)
  if (sign === wanted) return 'right'
  return wanted && wordOf(given)?.accentsOptional && sign === withoutAccents(wanted) ? 'bare' : 'other'
}

/** The layer that stands on a keyboard: each begins with its first one. */
export function layerOn(state: ClavierState, name: KeyboardName): Layer {
  return state.on === name ? state.layer : 'base'
}

/** The key to press now on this keyboard: the one of the sign, or first Maj, AltGr, ?123, ABC. */
export function nextKey({ scenario, state, name }: Given & { name: KeyboardName }): Key | null {
  const wanted = nextSign({ scenario, state })
  if (wanted === null) return null
  const way = findWay(name, wanted) ?? findWay(name, withoutAccents(wanted))
  if (!way) return null
  const layer = layerOn(state, name)
  const shown = rowsOf(name, layer).flat()
  const here = shown.find(key => key === way.key)
  if (here && (way.layer === layer || writesTheSame(here, way.layer, layer))) return here
  const setter = (to: Layer) => shown.find(key => key.sets === to)
  if (way.layer === 'base') return setter('base') ?? setter(layer) ?? null
  return setter(way.layer) ?? setter('base') ?? null
}

// « Espace » or the dot of a telephone: the same with or without Maj.
function writesTheSame(key: Key, one: Layer, other: Layer): boolean {
  return key.signs?.[one] !== undefined && key.signs[one] === key.signs[other]
}
