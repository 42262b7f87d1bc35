// For tests only: what every simulator must prove, the same for all. A family's test calls it in one line.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Gesture, Simulator } from '../contract.ts'
import { anyPlay } from './any-play.ts'
import { play } from './play.ts'
import { readView } from './read-view.ts'

const secret = 'Zx9!Secret-De-Marie-1958'

/** Reads the scenario files of a simulator: `courses/scenarios/<slug>/<name>.yaml`. */
export function readScenarios<Scenario, State, A extends Gesture>(simulator: Simulator<Scenario, State, A>) {
  const folder = `courses/scenarios/${simulator.slug}`
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({
      name: name.replace('.yaml', ''),
      scenario: simulator.scenario.parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))),
    }))
}

/**
 * Registers the tests of the contract: two scenarios at least, the shown way ends, from anywhere; random play never
 * throws; the drawing is sound; nothing typed stays.
 */
export function proveSimulator<Scenario, State, A extends Gesture>(
  simulator: Simulator<Scenario, State, A>,
  /** More gestures than the longest shown way takes. */
  { longest = 80, runs = 40 }: { longest?: number; runs?: number } = {},
) {
  const scenarios = readScenarios(simulator)

  test('has two scenarios at least', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(2)
  })

  describe.each(scenarios)('$name', ({ scenario }) => {
    test('the shown way ends, and each of its gestures is on the drawing', () => {
      followGuide({ simulator, scenario, state: simulator.init(scenario), longest, look: true })
    })

    test('from wherever random play leads, the shown way ends, and the log plays back the same', () => {
      const frozen = JSON.stringify(scenario)
      fc.assert(
        fc.property(anyPlay({ simulator, scenario }), ({ gestures, state }) => {
          expect(play({ simulator, scenario, gestures })).toEqual(state)
          simulator.remark({ scenario, state })
          followGuide({ simulator, scenario, state, longest })
          expect(JSON.stringify(scenario)).toBe(frozen)
        }),
        { numRuns: runs },
      )
    })

    test('what is forged or typed never throws, and typed words never reach a gesture', () => {
      fc.assert(
        fc.property(anyPlay({ simulator, scenario }), fc.string(), ({ state }, around) => {
          const { fields, html } = readView({ simulator, scenario, state, device: 'computer', marked: null })
          expectSound(html)
          for (const field of [...fields, 'unknown']) {
            const gesture = simulator.readTyped?.({ scenario, state, field, text: `${around}${secret}` }) ?? null
            expect(JSON.stringify(gesture)).not.toContain(secret)
            if (!gesture) continue
            const next = simulator.reduce({ scenario, state, gesture: simulator.gesture.parse(gesture) })
            expect(JSON.stringify(next)).not.toContain(secret)
          }
        }),
        { numRuns: runs },
      )
    })
  })
}

/** Follows `guide` until it ends; `look` also wants each step of it to be drawn. */
function followGuide<Scenario, State, A extends Gesture>({
  simulator,
  scenario,
  state,
  longest,
  look = false,
}: {
  simulator: Simulator<Scenario, State, A>
  scenario: Scenario
  state: State
  longest: number
  look?: boolean
}) {
  let now = state
  for (let steps = 0; steps <= longest; steps += 1) {
    const { done, missing } = simulator.check({ scenario, state: now })
    const next = simulator.guide({ scenario, state: now })
    expect(next === null, 'guide is null exactly where check is done').toBe(done)
    expect(missing.length === 0, 'nothing is missing exactly where check is done').toBe(done)
    if (!next) return
    if (look) {
      for (const device of ['phone', 'computer'] as const) {
        const { html, targets } = readView({ simulator, scenario, state: now, device, marked: next.target })
        expect(targets, `the target of ${JSON.stringify(next.gesture)}`).toContain(next.target)
        expect(html, 'the target is marked').toContain('sim-marked')
        expectSound(html)
      }
    }
    if (next.typed !== undefined) {
      const typed = readView({ simulator, scenario, state: now, device: 'phone', marked: null }).fields.map(field =>
        simulator.readTyped?.({ scenario, state: now, field, text: next.typed ?? '' }),
      )
      expect(typed, 'what guide says to type makes its gesture').toContainEqual(next.gesture)
    }
    const then = simulator.reduce({ scenario, state: now, gesture: simulator.gesture.parse(next.gesture) })
    expect(then, `${JSON.stringify(next.gesture)} changes something`).not.toBe(now)
    now = then
  }
  throw new Error(`the shown way does not end after ${longest} gestures`)
}

function expectSound(html: string) {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size, `one id each: ${ids}`).toBe(ids.length)
  expect(html).not.toMatch(/ style="|<img|<script|\shref="http/)
  for (const [button, inside = ''] of html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)) {
    const name = /aria-label="([^"]+)"/.exec(button)?.[1] ?? inside.replace(/<[^>]*>/g, '').trim()
    expect(name.length, `a name for ${button}`).toBeGreaterThan(1)
  }
}
