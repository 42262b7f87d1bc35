import type { SimulatorScenario, StepSimulator } from '#app/content/contract.ts'
import type { ScenarioBasics } from '#app/simulators/contract.ts'
import { type AnySimulator, findSimulator } from '#app/simulators/registry.ts'

export type PlayableScenario = { name: string; hash: string; data: ScenarioBasics }

export type Playable = { exerciseId: string; simulator: AnySimulator; scenarios: PlayableScenario[] }

// Editions stay in memory: each scenario is read once.
const read = new WeakMap<SimulatorScenario, PlayableScenario | null>()

/** What can be played of a step. Null where an older edition speaks of a simulator that is no more, or in its old words. */
export function playableOf(asked: StepSimulator): Playable | null {
  const simulator = findSimulator(asked.type)
  if (!simulator) return null
  const scenarios = asked.scenarios.flatMap(scenario => readOnce(simulator, scenario) ?? [])
  return scenarios.length > 0 ? { exerciseId: asked.id, simulator, scenarios } : null
}

function readOnce(simulator: AnySimulator, scenario: SimulatorScenario): PlayableScenario | null {
  const known = read.get(scenario)
  if (known !== undefined) return known
  const parsed = simulator.scenario.safeParse(scenario.data)
  const playable = parsed.success ? { name: scenario.name, hash: scenario.hash, data: parsed.data } : null
  read.set(scenario, playable)
  return playable
}
