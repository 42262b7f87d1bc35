// For tests only: fast-check never goes to a browser.
import fc from 'fast-check'
import type { Gesture, Simulator } from '../contract.ts'
import { readView } from './read-view.ts'

type Of<Scenario, State, A extends Gesture> = { simulator: Simulator<Scenario, State, A>; scenario: Scenario }

export type RandomPlay<State> = { gestures: Gesture[]; state: State }

/** What a person may type: nothing, digits, words, anything. */
const anyText = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.stringMatching(/^[0-9 .]{0,10}$/),
)

/** What somebody may forge: of another simulator, half of a gesture, of another type altogether. */
const anyForged: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ type: fc.string({ maxLength: 12 }), id: fc.string({ maxLength: 12 }) }),
  fc.record({ type: fc.constantFrom('open', 'send', '@hint', '__proto__', '') }),
  fc.anything(),
)

type Pick =
  | { kind: 'button'; at: number }
  | { kind: 'guide' }
  | { kind: 'type'; at: number; text: string }
  | { kind: 'forged'; value: unknown }
  | { kind: 'earlier'; at: number }

const anyPick: fc.Arbitrary<Pick> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('button' as const), at: fc.nat(60) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('guide' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('type' as const), at: fc.nat(10), text: anyText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forged' as const), value: anyForged }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('earlier' as const), at: fc.nat(60) }) },
)

/**
 * Random plays from the start: mostly buttons that the drawing shows, also what `guide` says, typed texts, gestures of
 * an earlier moment (a page left open) and forged ones. `gestures` holds all that the schema let through.
 */
export function anyPlay<Scenario, State, A extends Gesture>({
  simulator,
  scenario,
  maxLength = 25,
}: Of<Scenario, State, A> & { maxLength?: number }): fc.Arbitrary<RandomPlay<State>> {
  return fc.array(anyPick, { maxLength }).map(picks => {
    const made: A[] = []
    let state = simulator.init(scenario)
    for (const pick of picks) {
      const read = simulator.gesture.safeParse(gestureOf({ simulator, scenario, state, pick, made }))
      if (!read.success) continue
      made.push(read.data)
      state = simulator.reduce({ scenario, state, gesture: read.data })
    }
    return { gestures: made, state }
  })
}

function gestureOf<Scenario, State, A extends Gesture>({
  simulator,
  scenario,
  state,
  pick,
  made,
}: Of<Scenario, State, A> & { state: State; pick: Pick; made: A[] }): unknown {
  switch (pick.kind) {
    case 'forged':
      return pick.value
    case 'earlier':
      return made[pick.at % Math.max(made.length, 1)]
    case 'guide':
      return simulator.guide({ scenario, state })?.gesture
    case 'button': {
      const { gestures } = readView({ simulator, scenario, state, device: 'phone', marked: null })
      return gestures[pick.at % Math.max(gestures.length, 1)]
    }
    case 'type': {
      const { fields } = readView({ simulator, scenario, state, device: 'phone', marked: null })
      const field = fields[pick.at % Math.max(fields.length, 1)]
      return field === undefined ? null : simulator.readTyped?.({ scenario, state, field, text: pick.text })
    }
  }
}
