import type { Check, Gesture, Guidance, Remark, ScenarioBasics } from '../contract.ts'
import { isOfTheFrame, playOne } from '../kit/play.ts'
import type { AnySimulator } from '../registry.ts'

/** 0: nobody helped. 1, 2: a hint. 3: « Faisons-le ensemble ». */
export type Help = 0 | 1 | 2 | 3

/** What a log of gestures comes to. */
export type FoldedRun = Check & {
  state: unknown
  remark: Remark | null
  guidance: Guidance<Gesture> | null
  /** The hints on the page now: each good gesture takes them away. */
  hints: 0 | 1 | 2
  /** The most that was asked for since the start. */
  help: Help
}

/** What somebody may do in a run. `gestures` are as they came: they may be forged, or of another version. */
export type RunAct =
  | { kind: 'gestures'; gestures: unknown[] }
  | { kind: 'typed'; field: string; text: string }
  | { kind: 'hint' }
  | { kind: 'together' }

export type ActFault = 'unknown-gesture' | 'too-many'

/** More than anybody needs; beyond, « Recommencer » makes room. */
export const mostGestures = 400

type Given = { simulator: AnySimulator; scenario: ScenarioBasics; gestures: readonly Gesture[] }

/** Plays a log from the start. What the schema refuses is passed over. Same log, same result, wherever it runs. */
export function foldRun({ simulator, scenario, gestures }: Given): FoldedRun {
  let state = simulator.init(scenario)
  let hints: FoldedRun['hints'] = 0
  let help: Help = 0
  for (const gesture of gestures) {
    if (gesture.type === '@hint') {
      hints = hints === 0 ? 1 : 2
      if (hints > help) help = hints
    }
    if (gesture.type === '@together') help = 3
    const next = playOne({ simulator, scenario, state, kept: gesture })
    if (next !== state) hints = 0
    state = next
  }
  return {
    ...simulator.check({ scenario, state }),
    state,
    remark: simulator.remark({ scenario, state }),
    guidance: simulator.guide({ scenario, state }),
    hints,
    help,
  }
}

/** What an act adds to the log: nothing where it changes nothing, a fault where it makes no sense at all. */
export function addToRun({ act, ...given }: Given & { act: RunAct }): { added: Gesture[] } | { fault: ActFault } {
  const outcome = actedOn({ act, ...given })
  if ('fault' in outcome) return outcome
  return given.gestures.length + outcome.added.length > mostGestures ? { fault: 'too-many' } : outcome
}

function actedOn({ simulator, scenario, gestures, act }: Given & { act: RunAct }): ReturnType<typeof addToRun> {
  const { state, guidance, hints } = foldRun({ simulator, scenario, gestures })
  switch (act.kind) {
    case 'typed': {
      const gesture = simulator.readTyped?.({ scenario, state, field: act.field, text: act.text }) ?? null
      return gesture ? keepGood({ simulator, scenario, state, gestures: [gesture] }) : { added: [] }
    }
    case 'gestures':
      return keepGood({ simulator, scenario, state, gestures: act.gestures })
    case 'hint':
      if (!guidance) return { added: [] }
      return hints < 2 ? { added: [{ type: '@hint' }] } : { added: [{ type: '@together' }, guidance.gesture] }
    case 'together':
      return { added: guidance ? [{ type: '@together' }, guidance.gesture] : [] }
  }
}

function keepGood({
  simulator,
  scenario,
  state: before,
  gestures,
}: Omit<Given, 'gestures'> & { state: unknown; gestures: unknown[] }): ReturnType<typeof addToRun> {
  const added: Gesture[] = []
  let state = before
  for (const gesture of gestures) {
    const read = simulator.gesture.safeParse(gesture)
    if (!read.success || isOfTheFrame(read.data)) return { fault: 'unknown-gesture' }
    const next = simulator.reduce({ scenario, state, gesture: read.data })
    if (next !== state) added.push(read.data)
    state = next
  }
  return { added }
}
