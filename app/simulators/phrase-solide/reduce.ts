import type { PhraseSolideScenario } from './scenario.ts'
import { MOST_PIECES, type PhraseSolideGesture, type PhraseSolideState } from './state.ts'

type Given = { scenario: PhraseSolideScenario; state: PhraseSolideState; gesture: PhraseSolideGesture }

/** Whatever changes the phrase opens it again: what was kept was another one. */
export function reduce({ scenario, state, gesture }: Given): PhraseSolideState {
  switch (gesture.type) {
    case 'take': {
      const isKnown = scenario.pieces.some(({ id }) => id === gesture.piece)
      if (!isKnown || state.pieces.includes(gesture.piece) || state.pieces.length >= MOST_PIECES) return state
      return { ...state, pieces: [...state.pieces, gesture.piece], isKept: false, last: gesture.piece }
    }
    case 'remove':
      if (!state.pieces.includes(gesture.piece)) return state
      return { ...state, pieces: state.pieces.filter(id => id !== gesture.piece), isKept: false, last: null }
    case 'end':
      if (state.ending === gesture.ending || !scenario.endings.some(({ id }) => id === gesture.ending)) return state
      return { ...state, ending: gesture.ending, isKept: false, last: null }
    case 'keep':
      return state.isKept ? state : { ...state, isKept: true, last: null }
  }
}
