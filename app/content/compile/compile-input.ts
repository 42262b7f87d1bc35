import type { CompiledEdition, Edition, Level, Problem, SimulatorScenario } from '../contract.ts'
import type { Outline } from './outline.ts'
import type { PreparedMedia } from './prepared-media.ts'

/** One line of `glossaire.yaml`. */
export type GlossaryEntry = { id: string; mot: string; definition: string }

/** One file of `scenarios/`. Where `refusal` is set, it says in French what is wrong, and where. */
export type PreparedScenario =
  | { scenario: SimulatorScenario; spoken: string; refusal: null }
  | { scenario: null; refusal: string }

/** The simulators that exist, and by `type/name` the scenarios that this lesson may play. */
export type ScenarioShelf = { types: string[]; scenarios: Record<string, PreparedScenario> }

export type CompileInput = {
  /** Named in each problem, and the source of the title where nothing else gives one. */
  file: string
  source: string
  format: 'mdx' | 'md'
  edition: Edition
  level: Level
  glossary: GlossaryEntry[]
  /** By file name, as the author writes it. */
  media: Record<string, PreparedMedia>
  shelf: ScenarioShelf
  /** Paths of the site that a link may name, such as `/cours/mots-de-passe`. Null: paths are not checked. */
  links: Set<string> | null
}

/** `edition` is null where at least one problem is an error. `outline` feeds `checkAlignment`. */
export type CompileResult = {
  edition: CompiledEdition | null
  problems: Problem[]
  outline: Outline | null
}
