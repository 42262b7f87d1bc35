import type { CodeSmsScenario } from './scenario.ts'
import type { CodeSmsGesture, CodeSmsState } from './state.ts'

type Given = { scenario: CodeSmsScenario; state: CodeSmsState; gesture: CodeSmsGesture }

/** The call comes once she is in: until then there is nothing to steal. */
export function reduce({ scenario, state, gesture }: Given): CodeSmsState {
  switch (gesture.type) {
    case 'ask-code':
      return state.page === 'door' ? { ...state, page: 'waits-for-code', sms: 'arrived' } : state
    case 'open-sms':
      return state.sms === 'arrived' ? { ...state, sms: 'open' } : state
    case 'close-sms':
      return state.sms === 'open' ? { ...state, sms: 'arrived' } : state
    case 'type-code':
      if (state.page !== 'waits-for-code') return state
      return gesture.verdict === 'right'
        ? { ...state, page: 'inside', sms: 'arrived', call: 'rings', verdict: 'right' }
        : { ...state, verdict: gesture.verdict }
    case 'pick-up':
      return state.call === 'rings' ? { ...state, call: 'talks' } : state
    case 'ask-why':
      return state.call === 'talks' && state.asked < scenario.call.insists.length
        ? { ...state, asked: state.asked + 1 }
        : state
    case 'hang-up':
      return state.call === 'rings' || state.call === 'talks' ? { ...state, call: 'refused' } : state
    case 'tell-code':
      return state.call === 'talks' ? { ...state, call: 'told' } : state
    case 'go-back':
      return state.call === 'told' ? { ...state, call: 'talks' } : state
  }
}
