import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkCall, guideCall, remarkCall } from './guide.ts'
import { reduceCall, startCall } from './reduce.ts'
import { type CallScenario, callScenario } from './scenario.ts'
import { type CallGesture, type CallState, callGesture } from './state.ts'

const folder = 'courses/scenarios/faux-conseiller'
const files = readdirSync(folder).map(name => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

describe.each(files)('the call of $name', ({ text }) => {
  const scenario = callScenario.parse(parse(text))
  const played = (...gestures: CallGesture[]) => play({ scenario, gestures })

  it('ends well by following the guide', () => {
    const state = followGuide({ scenario, state: startCall(scenario) })
    expect(checkCall({ scenario, state })).toEqual({ done: true, missing: [] })
  })

  it('whatever was said before, the guide ends in done, and nothing changes the scenario', () => {
    const before = JSON.stringify(scenario)
    fc.assert(
      fc.property(fc.array(anyGesture(scenario), { maxLength: 40 }), gestures => {
        const state = followGuide({ scenario, state: play({ scenario, gestures }) })
        expect(checkCall({ scenario, state }).done).toBe(true)
        expect(guideCall({ scenario, state })).toBeNull()
      }),
    )
    expect(JSON.stringify(scenario)).toBe(before)
  })

  it('can be hung up at any part, and each part has a way to refuse within three answers', () => {
    for (const { id } of scenario.nodes) {
      const state: CallState = { ...startCall(scenario), node: id }
      expect(reduceCall({ scenario, state, gesture: { type: 'hang-up' } }).phase).toBe('after')
      expect(stepsToRefuse({ scenario, id })).toBeLessThanOrEqual(3)
    }
  })

  it('to give what was asked is an end that tells what follows, and the call can start again', () => {
    const giving = scenario.nodes.flatMap(one =>
      one.answers.filter(({ end }) => end === 'given').map(({ id }) => [one.id, id]),
    )
    for (const [node = '', answer = ''] of giving) {
      const state = reduceCall({
        scenario,
        state: { ...startCall(scenario), node },
        gesture: { type: 'say', node, answer },
      })
      expect(state.phase).toBe('given')
      expect(checkCall({ scenario, state }).done).toBe(false)
      expect(reduceCall({ scenario, state, gesture: { type: 'again' } })).toEqual({
        ...startCall(scenario),
        last: 'again',
      })
    }
  })

  it('to call the unknown number back brings the same voice', () => {
    const state = played({ type: 'hang-up' }, { type: 'call', who: 'unknown' })
    expect(state).toMatchObject({ phase: 'call', node: scenario.callBack, over: null })
    expect(remarkCall({ scenario, state })?.tone).toBe('attention')
  })

  it('to call nobody is an end too, from which the true number can still be called', () => {
    const state = played({ type: 'hang-up' }, { type: 'call', who: 'nobody' })
    expect(checkCall({ scenario, state }).missing).toHaveLength(1)
    expect(reduceCall({ scenario, state, gesture: { type: 'call', who: 'card' } }).phase).toBe('safe')
  })

  it('an answer of another moment of the call changes nothing', () => {
    const state = startCall(scenario)
    const other = scenario.nodes.find(({ id }) => id !== state.node)
    const answer = other?.answers[0]?.id ?? ''
    expect(reduceCall({ scenario, state, gesture: { type: 'say', node: other?.id ?? '', answer } })).toBe(state)
  })
})

it('a call with a hole, a part that nothing reaches or a pressure that drops is refused with its place', () => {
  const faultOf = (change: (given: CallScenario) => void) => {
    const given = parse(files[0]?.text ?? '')
    change(given)
    const [issue] = callScenario.safeParse(given).error?.issues ?? []
    return `${issue?.path.join('.')} ${issue?.message}`
  }
  expect(faultOf(given => Object.assign(given, { start: 'nulle-part' }))).toContain('start La réplique « nulle-part »')
  expect(faultOf(({ nodes: [first] }) => Object.assign(first?.answers[0] ?? {}, { to: 'x' }))).toContain(
    'nodes.0.answers.0.to',
  )
  expect(faultOf(({ nodes: [first] }) => Object.assign(first ?? {}, { pressure: 4 }))).toContain('La pression baisse')
  expect(faultOf(({ nodes: [first] }) => Object.assign(first?.answers[0] ?? {}, { end: 'given' }))).toContain('« to »')
  expect(faultOf(({ nodes }) => nodes.push({ ...(nodes.at(-1) as (typeof nodes)[number]), id: 'seul' }))).toContain(
    'Aucune réponse ne mène',
  )
})

function stepsToRefuse({ scenario, id }: { scenario: CallScenario; id: string }): number {
  let reached = [id]
  for (let steps = 1; steps <= scenario.nodes.length; steps += 1) {
    const answers = scenario.nodes.filter(one => reached.includes(one.id)).flatMap(one => one.answers)
    if (answers.some(({ end }) => end === 'refused')) return steps
    reached = answers.flatMap(({ to }) => to ?? [])
  }
  return Number.POSITIVE_INFINITY
}

function play({ scenario, gestures }: { scenario: CallScenario; gestures: CallGesture[] }): CallState {
  return gestures.reduce((state, gesture) => {
    const next = reduceCall({ scenario, state, gesture })
    remarkCall({ scenario, state: next })
    return next
  }, startCall(scenario))
}

function followGuide({ scenario, state }: { scenario: CallScenario; state: CallState }): CallState {
  for (let made = 0; made <= 4; made += 1) {
    const guidance = guideCall({ scenario, state })
    if (!guidance) return state
    state = reduceCall({ scenario, state, gesture: callGesture.parse(guidance.gesture) })
  }
  throw new Error('The guide turns in circles.')
}

function anyGesture(scenario: CallScenario) {
  const node = fc.constantFrom(...scenario.nodes.map(one => one.id), 'constructor', 'ailleurs')
  const answer = fc.constantFrom(...scenario.nodes.flatMap(one => one.answers.map(({ id }) => id)), '__proto__')
  // Answers of the very part that is heard, so that random calls go far.
  const inPlace = fc.constantFrom(
    ...scenario.nodes.flatMap(one => one.answers.map(({ id }) => ({ node: one.id, answer: id }))),
  )
  const say = fc.oneof(fc.record({ node, answer }), inPlace).map(said => ({ type: 'say' as const, ...said }))
  const call = fc.constantFrom('card', 'unknown', 'nobody').map(who => ({ type: 'call' as const, who }))
  const move = fc.constantFrom('hang-up', 'again').map(type => ({ type }))
  return fc.oneof(
    { weight: 6, arbitrary: say },
    { weight: 1, arbitrary: call },
    { weight: 1, arbitrary: move },
  ) as fc.Arbitrary<CallGesture>
}
