import { boiteMail } from './boite-mail/index.ts'
import { codeSms } from './code-sms/index.ts'
import type { Gesture, ScenarioBasics, Simulator } from './contract.ts'
import { fauxConseiller } from './faux-conseiller/index.ts'
import { hameconnage } from './hameconnage/index.ts'
import { sms } from './sms/index.ts'

/** Any of them, for whoever runs one without knowing which: its own schemas say what goes in. */
export type AnySimulator = Simulator<ScenarioBasics, unknown, Gesture>

// One line a simulator, in the order of the alphabet.
const simulators: readonly AnySimulator[] = [boiteMail, codeSms, fauxConseiller, hameconnage, sms]

const bySlug = new Map(simulators.map(simulator => [simulator.slug, simulator]))

export function findSimulator(slug: string): AnySimulator | null {
  return bySlug.get(slug) ?? null
}

/** What an author may write in `type="…"`. */
export const simulatorSlugs: readonly string[] = simulators.map(({ slug }) => slug)
