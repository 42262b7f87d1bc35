import { findMessage, type SmsScenario } from './scenario.ts'
import { type Fate, fateOf, type SmsGesture, type SmsState } from './state.ts'

type Given = { scenario: SmsScenario; state: SmsState; gesture: SmsGesture }

/** A gesture that makes no sense on this screen answers the same state. */
export function reduce({ scenario, state, gesture }: Given): SmsState {
  switch (gesture.type) {
    case 'open':
      return open({ scenario, state, id: gesture.id })
    case 'list':
      return state.open === null ? state : { ...state, open: null, isOnPage: false, last: null }
    case 'leave':
      return leave(state)
    case 'restore':
      return restore({ state, id: gesture.id })
    default:
      return decide({ scenario, state, gesture })
  }
}

function open({ scenario, state, id }: { scenario: SmsScenario; state: SmsState; id: string }): SmsState {
  if (!findMessage({ scenario, id }) || fateOf({ state, id })) return state
  if (state.open === id && !state.isOnPage) return state
  return { ...state, open: id, isOnPage: false, read: withOne(state.read, id), last: null }
}

function leave(state: SmsState): SmsState {
  if (state.open === null || !state.isOnPage) return state
  return { ...state, isOnPage: false, last: { act: 'leave', id: state.open } }
}

function restore({ state, id }: { state: SmsState; id: string }): SmsState {
  if (!fateOf({ state, id })) return state
  const away = state.away.filter(one => one.id !== id)
  return { ...state, open: null, isOnPage: false, away, last: { act: 'restore', id } }
}

/** What is decided about the message on the screen, never about another: a late gesture of another page is let go. */
function decide({ scenario, state, gesture }: Given): SmsState {
  if (!('id' in gesture) || gesture.id !== state.open || state.isOnPage) return state
  const { id } = gesture
  const message = findMessage({ scenario, id })
  if (!message) return state
  if (gesture.type === 'report') return putAway({ state, id, fate: 'reported' })
  if (gesture.type === 'delete') return putAway({ state, id, fate: 'deleted' })
  if (gesture.type === 'keep') return keep({ state, id, isTrue: message.trust === 'sûr' })
  if (message.trust === 'sûr') return state
  return { ...state, isOnPage: true, followed: withOne(state.followed, id), last: { act: 'follow', id } }
}

function putAway({ state, id, fate }: { state: SmsState; id: string; fate: Fate }): SmsState {
  const kept = state.kept.filter(one => one !== id)
  return { ...state, open: null, kept, away: [...state.away, { id, fate }], last: { act: fate, id } }
}

/** A false message cannot be kept: it stays on the screen, with what gives it away. */
function keep({ state, id, isTrue }: { state: SmsState; id: string; isTrue: boolean }): SmsState {
  const last = { act: 'keep', id } as const
  return isTrue ? { ...state, open: null, kept: withOne(state.kept, id), last } : { ...state, last }
}

function withOne(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list : [...list, id]
}
