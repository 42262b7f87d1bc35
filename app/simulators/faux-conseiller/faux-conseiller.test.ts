import { describe, expect, test } from 'vitest'
import { play } from '../kit/play.ts'
import { proveSimulator, readScenarios } from '../kit/prove-simulator.ts'
import { fauxConseiller } from './index.ts'
import { reduce, start } from './reduce.ts'
import type { CallScenario } from './scenario.ts'
import type { CallGesture, CallState } from './state.ts'

proveSimulator(fauxConseiller)

describe.each(readScenarios(fauxConseiller))('the call of $name', ({ scenario }) => {
  const played = (...gestures: CallGesture[]) => play({ simulator: fauxConseiller, scenario, gestures })
  const at = (node: string): CallState => ({ ...start(scenario), node })

  test('can be hung up at any part, and each part has a way to refuse within three answers', () => {
    for (const { id } of scenario.nodes) {
      expect(reduce({ scenario, state: at(id), gesture: { type: 'hang-up' } }).phase).toBe('after')
      expect(stepsToRefuse({ scenario, id })).toBeLessThanOrEqual(3)
    }
  })

  test('to give what was asked is an end that tells what follows, and the call can start again', () => {
    for (const { id: node, answers } of scenario.nodes) {
      for (const { id: answer } of answers.filter(({ end }) => end === 'given')) {
        const state = reduce({ scenario, state: at(node), gesture: { type: 'say', node, answer } })
        expect(state.phase).toBe('given')
        expect(fauxConseiller.check({ scenario, state }).done).toBe(false)
        expect(reduce({ scenario, state, gesture: { type: 'again' } })).toEqual({ ...start(scenario), last: 'again' })
      }
    }
  })

  test('to refuse, then to call the number on the card, is as good as to hang up', () => {
    for (const { id: node, answers } of scenario.nodes) {
      for (const { id: answer } of answers.filter(({ end }) => end === 'refused')) {
        const refused = reduce({ scenario, state: at(node), gesture: { type: 'say', node, answer } })
        const state = reduce({ scenario, state: refused, gesture: { type: 'call', who: 'card' } })
        expect(fauxConseiller.check({ scenario, state }).done).toBe(true)
      }
    }
  })

  test('to call the unknown number back brings the same voice', () => {
    const state = played({ type: 'hang-up' }, { type: 'call', who: 'unknown' })
    expect(state).toMatchObject({ phase: 'call', node: scenario.callBack, over: null })
    expect(fauxConseiller.remark({ scenario, state })?.tone).toBe('attention')
  })

  test('to call nobody is an end too, from which the true number can still be called', () => {
    const nobody = played({ type: 'hang-up' }, { type: 'call', who: 'nobody' })
    expect(fauxConseiller.check({ scenario, state: nobody }).missing).toHaveLength(1)
    expect(reduce({ scenario, state: nobody, gesture: { type: 'call', who: 'card' } }).phase).toBe('safe')
  })

  test('an answer of another moment of the call changes nothing', () => {
    const state = start(scenario)
    const other = scenario.nodes.find(({ id }) => id !== state.node)
    const gesture: CallGesture = { type: 'say', node: other?.id ?? '', answer: other?.answers[0]?.id ?? '' }
    expect(reduce({ scenario, state, gesture })).toBe(state)
  })
})

describe('a call is refused, with its place,', () => {
  test.each<[string, (call: CallScenario) => unknown, string]>([
    ['that starts nowhere', call => Object.assign(call, { start: 'nulle-part' }), 'start : La réplique'],
    ['with a hole', call => Object.assign(answerOf(call), { to: 'x' }), 'nodes.0.answers.0.to : La réplique'],
    ['with two ways for one answer', call => Object.assign(answerOf(call), { end: 'given' }), 'nodes.0.answers.0 : '],
    ['whose pressure drops', call => Object.assign(call.nodes[0] ?? {}, { pressure: 4 }), 'La pression baisse'],
    ['with a part that nothing reaches', call => call.nodes.push({ ...last(call), id: 'seul' }), 'Aucune réponse'],
    ['with an unknown trick', call => last(call).tricks.push('magie'), 'Le tour « magie »'],
  ])('%s', (_, change, expected) => {
    const call = structuredClone(readScenarios(fauxConseiller)[0]?.scenario) as CallScenario
    change(call)
    const issues = fauxConseiller.scenario.safeParse(call).error?.issues ?? []
    expect(issues.map(({ path, message }) => `${path.join('.')} : ${message}`).join('\n')).toContain(expected)
  })
})

function answerOf({ nodes }: CallScenario) {
  return nodes[0]?.answers[0] ?? {}
}

function last({ nodes }: CallScenario) {
  return nodes[nodes.length - 1] as CallScenario['nodes'][number]
}

function stepsToRefuse({ scenario, id }: { scenario: CallScenario; id: string }): number {
  let reached = [id]
  for (let steps = 1; steps <= scenario.nodes.length; steps += 1) {
    const answers = scenario.nodes.filter(one => reached.includes(one.id)).flatMap(one => one.answers)
    if (answers.some(({ end }) => end === 'refused')) return steps
    reached = answers.flatMap(({ to }) => to ?? [])
  }
  return Number.POSITIVE_INFINITY
}
