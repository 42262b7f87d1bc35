import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { bandeaux } from './index.ts'
import { bandeauxScenario, bannerKinds } from './scenario.ts'
import type { BandeauxGesture } from './state.ts'

proveSimulator(bandeaux)

describe.each(readScenarios(bandeaux))('$name', ({ scenario }) => {
  const played = (...gestures: BandeauxGesture[]) => play({ simulator: bandeaux, scenario, gestures })
  const first = scenario.pages[0]?.id ?? ''

  test('shows five pages, one of each kind', () => {
    expect(scenario.pages.map(({ kind }) => kind).sort()).toEqual([...bannerKinds].sort())
  })

  test('accepting is explained, then the banner comes back, and nothing else is lost', () => {
    const accepted = played({ type: 'accept', page: first })
    expect(bandeaux.remark({ scenario, state: accepted })?.tone).toBe('attention')
    expect(bandeaux.guide({ scenario, state: accepted })?.gesture).toEqual({ type: 'come-back', page: first })
    expect(played({ type: 'accept', page: first }, { type: 'come-back', page: first })).toEqual(bandeaux.init(scenario))
  })

  test('a refusal behind a door needs the door', () => {
    const at = scenario.pages.findIndex(({ banner }) => banner.door !== undefined)
    const page = scenario.pages[at]?.id ?? ''
    const state = { at, step: 'banner' as const }
    const refuse: BandeauxGesture = { type: 'refuse', page }
    expect(bandeaux.reduce({ scenario, state, gesture: refuse })).toBe(state)
    const behind = bandeaux.reduce({ scenario, state, gesture: { type: 'look-behind', page } })
    expect(bandeaux.reduce({ scenario, state: behind, gesture: refuse }).step).toBe('closed')
  })

  test('a gesture of another page changes nothing', () => {
    const state = bandeaux.init(scenario)
    const other = scenario.pages[1]?.id ?? ''
    expect(bandeaux.reduce({ scenario, state, gesture: { type: 'accept', page: other } })).toBe(state)
  })

  test('a file that forgets what is behind the door is refused', () => {
    const [page, ...others] = scenario.pages
    const { behind: _, ...banner } = { ...page?.banner, door: 'Régler' }
    expect(bandeauxScenario.safeParse({ ...scenario, pages: [{ ...page, banner }, ...others] }).success).toBe(false)
  })
})
