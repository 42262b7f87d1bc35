import { findMessage, type PhishingScenario, partsOf } from './scenario.ts'
import { isPointed, opinionOf, type PhishingGesture, type PhishingState } from './state.ts'

type Given = { scenario: PhishingScenario; state: PhishingState; gesture: PhishingGesture }

/** An opinion may change as often as one likes; parts are pointed at once a false message is found doubtful. */
export function reduce({ scenario, state, gesture }: Given): PhishingState {
  if (gesture.type === 'list') return state.open === null ? state : { ...state, open: null, last: null }
  const { id } = gesture
  const message = findMessage({ scenario, id })
  if (!message) return state
  if (gesture.type === 'open') return state.open === id ? state : { ...state, open: id, last: null }
  if (state.open !== id) return state
  if (gesture.type === 'mark') {
    if (opinionOf({ state, id }) === gesture.as) return state
    const marks = [...state.marks.filter(mark => mark.id !== id), { id, as: gesture.as }]
    return { ...state, marks, last: { act: 'mark', id } }
  }
  const { part } = gesture
  if (message.trust === 'sûr' || opinionOf({ state, id }) !== 'doubtful') return state
  if (!partsOf(message).includes(part) || isPointed({ state, id, part })) return state
  return { ...state, pointed: [...state.pointed, { id, part }], last: { act: 'point', id, part } }
}
