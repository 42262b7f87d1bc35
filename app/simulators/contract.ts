// What a simulator promises to those who run it: the server, the browser, the tests. Types only.
import type { ReactNode } from 'react'
import type { z } from 'zod'

/**
 * One act of a learner, as symbols: identifiers and numbers of the scenario, verdicts such as 'right'. Never a word that
 * somebody typed, since gestures are kept. Types that begin with '@' belong to whoever runs the simulator.
 */
export type Gesture = { readonly type: string } & Readonly<Record<string, string | number | boolean>>

export type Check = {
  done: boolean
  /** What is still to do, each in a plain French sentence, in the order in which to do it; empty once done. */
  missing: string[]
}

/** What the last gesture brought, to be read aloud: null where the screen says it all. Plain French, never a blame. */
export type Remark = { tone: 'ok' | 'attention' | 'info'; title: string; text: string }

/** The next good gesture, in three hints: where to look, what to do there, then doing it together. */
export type Guidance<A extends Gesture> = {
  /** « Regardez en haut de la page. » */
  where: string
  /** « Appuyez sur « Répondre ». » The element whose `target` this is gets marked. */
  show: string
  target: string
  /** Where the target is a field: the words that `readTyped` turns into this gesture. */
  typed?: string
  /** What the button of « Faisons-le ensemble » does, and says: « Ouvrir le message de Marie ». */
  gesture: A
  together: string
}

/** A drawing of the state. It holds no state and no rule; buttons come from `kit/`. */
export type ViewProps<Scenario, State> = {
  scenario: Scenario
  state: State
  device: 'phone' | 'computer'
  /** The `target` to mark, where the second hint was asked for. */
  marked: string | null
}

/**
 * A place to practise, pure and the same on the server and in the browser: no clock, no chance, no network.
 * `reduce` answers the very same state for a gesture that makes no sense there; it never throws.
 */
export type Simulator<Scenario, State, A extends Gesture> = {
  /** What an author writes: `<Simulateur type="boite-mail" …>`; also the name of its folder. */
  slug: string
  /** Grows when an old log of gestures would no longer mean the same. */
  version: number
  /** Data that a trainer may write in a file; unknown keys are refused, texts are bounded. */
  scenario: z.ZodType<Scenario, z.ZodTypeDef, unknown>
  gesture: z.ZodType<A, z.ZodTypeDef, unknown>
  init(scenario: Scenario): State
  reduce(given: { scenario: Scenario; state: State; gesture: A }): State
  check(given: { scenario: Scenario; state: State }): Check
  remark(given: { scenario: Scenario; state: State }): Remark | null
  /** Null once done. From any state, following it ends in `done`. */
  guide(given: { scenario: Scenario; state: State }): Guidance<A> | null
  /**
   * Turns what was typed in a field into a gesture of symbols; the text goes no further. Null: nothing to do.
   * Absent where nothing is typed. Where people might type a true secret, they choose among ready pieces instead.
   */
  readTyped?(given: { scenario: Scenario; state: State; field: string; text: string }): A | null
  View(props: ViewProps<Scenario, State>): ReactNode
}

/** What every scenario says, whatever the simulator: spread these into the schema (`scenarioBasics` of `kit/`). */
export type ScenarioBasics = {
  /** « Envoyez la photo à Marie. » */
  goal: string
  /** One or two sentences that set the scene. */
  setting: string
  /** What to remember once done, in one sentence. */
  lesson: string
}
