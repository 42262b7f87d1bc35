import { type CallScenario, findNode } from './scenario.ts'
import type { CallGesture, CallState } from './state.ts'

export function start(scenario: CallScenario): CallState {
  return { phase: 'call', node: scenario.start, said: [], heard: [scenario.start], over: null, last: null }
}

type Given = { scenario: CallScenario; state: CallState; gesture: CallGesture }

/** A gesture that makes no sense at this moment of the call answers the same state. */
export function reduce({ scenario, state, gesture }: Given): CallState {
  switch (gesture.type) {
    case 'say':
      return say({ scenario, state, node: gesture.node, id: gesture.answer })
    case 'hang-up':
      return state.phase === 'call' ? { ...state, phase: 'after', over: 'hung-up', last: 'hang-up' } : state
    case 'call':
      return call({ scenario, state, who: gesture.who })
    case 'again':
      return state.phase === 'given' || state.phase === 'unchecked' ? { ...start(scenario), last: 'again' } : state
  }
}

function say({ scenario, state, node, id }: Omit<Given, 'gesture'> & { node: string; id: string }): CallState {
  if (state.phase !== 'call' || state.node !== node) return state
  const answer = findNode({ scenario, id: node })?.answers.find(one => one.id === id)
  if (!answer) return state
  const said = [...state.said, { node, answer: id }]
  if (answer.end === 'given') return { ...state, phase: 'given', said, last: 'say' }
  if (answer.end === 'refused') return { ...state, phase: 'after', over: 'refused', said, last: 'say' }
  return hear({ ...state, node: answer.to ?? node, said, last: 'say' })
}

function call({ scenario, state, who }: Omit<Given, 'gesture'> & { who: 'card' | 'unknown' | 'nobody' }): CallState {
  if (state.phase !== 'after' && !(state.phase === 'unchecked' && who === 'card')) return state
  if (who === 'card') return { ...state, phase: 'safe', last: null }
  if (who === 'nobody') return { ...state, phase: 'unchecked', last: null }
  return hear({ ...state, phase: 'call', node: scenario.callBack, over: null, last: 'call-back' })
}

function hear(state: CallState): CallState {
  return state.heard.includes(state.node) ? state : { ...state, heard: [...state.heard, state.node] }
}
