import type { Gesture, Simulator } from '../contract.ts'

/** Types of gestures that belong to whoever runs the simulator begin so: `reduce` never sees them. */
export function isOfTheFrame(gesture: Gesture): boolean {
  return gesture.type.startsWith('@')
}

type Given<Scenario, State, A extends Gesture> = { simulator: Simulator<Scenario, State, A>; scenario: Scenario }

/**
 * The state after one gesture of a log: the very same where the schema refuses it (an old log, a forged one), or where
 * it belongs to the frame.
 */
export function playOne<Scenario, State, A extends Gesture>({
  simulator,
  scenario,
  state,
  kept,
}: Given<Scenario, State, A> & { state: State; kept: Gesture }): State {
  if (isOfTheFrame(kept)) return state
  const read = simulator.gesture.safeParse(kept)
  return read.success ? simulator.reduce({ scenario, state, gesture: read.data }) : state
}

/** The state that a log of gestures leads to, from the start. */
export function play<Scenario, State, A extends Gesture>({
  gestures,
  ...game
}: Given<Scenario, State, A> & { gestures: readonly Gesture[] }): State {
  return gestures.reduce((state, kept) => playOne({ ...game, state, kept }), game.simulator.init(game.scenario))
}
