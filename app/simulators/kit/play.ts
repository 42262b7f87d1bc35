import type { Gesture, Simulator } from '../contract.ts'

/** Types of gestures that belong to whoever runs the simulator begin so: `reduce` never sees them. */
export function isOfTheFrame(gesture: Gesture): boolean {
  return gesture.type.startsWith('@')
}

/**
 * The state that a log of gestures leads to, from the start. What the schema refuses (an old log, a forged one) is
 * passed over, and so is what belongs to the frame.
 */
export function play<Scenario, State, A extends Gesture>({
  simulator,
  scenario,
  gestures,
}: {
  simulator: Simulator<Scenario, State, A>
  scenario: Scenario
  gestures: readonly Gesture[]
}): State {
  return gestures.reduce((state, kept) => {
    if (isOfTheFrame(kept)) return state
    const read = simulator.gesture.safeParse(kept)
    return read.success ? simulator.reduce({ scenario, state, gesture: read.data }) : state
  }, simulator.init(scenario))
}
