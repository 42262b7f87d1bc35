import { obstacleOf } from './obstacle.ts'
import { type ActiviteGesture, type ActiviteState, type Given, openActivity, start } from './state.ts'

/** « Envoyer » and « Sur papier » stop where these two can't go; nothing else does. */
export function reduce({ scenario, state, gesture }: Given & { gesture: ActiviteGesture }): ActiviteState {
  const { page } = state
  switch (gesture.type) {
    case 'filter': {
      const isKnown = scenario.kinds.some(({ id }) => id === gesture.kind)
      return page === 'list' && isKnown && state.filter !== gesture.kind ? { ...state, filter: gesture.kind } : state
    }
    case 'show-all':
      return page === 'list' && state.filter !== null ? { ...state, filter: null } : state
    case 'open': {
      const isKnown = scenario.activities.some(({ id }) => id === gesture.activity)
      return page === 'list' && isKnown ? { ...state, page: 'activity', activity: gesture.activity } : state
    }
    case 'back':
      return goBack(state)
    case 'enrol':
      return page === 'activity' ? goOn({ scenario, state, to: 'basket' }) : state
    case 'on-paper':
      return page === 'activity' || page === 'basket' ? goOn({ scenario, state, to: 'paper' }) : state
    case 'add-child':
      return page === 'basket' && !state.hasChild ? { ...state, hasChild: true, notice: null } : state
    case 'remove-child':
      return page === 'basket' && state.hasChild ? { ...state, hasChild: false, notice: null } : state
    case 'send':
      if (page !== 'basket') return state
      return state.hasChild ? { ...state, page: 'sent', notice: null } : { ...state, notice: 'no-child' }
    case 'print':
      return (page === 'sent' || page === 'paper') && !state.isPrinted ? { ...state, isPrinted: true } : state
  }
}

function goOn({ scenario, state, to }: Given & { to: 'basket' | 'paper' }): ActiviteState {
  const activity = openActivity({ scenario, state })
  if (!activity) return state
  const obstacle = obstacleOf({ activity, today: scenario.today, child: scenario.child })
  return obstacle ? { ...state, notice: obstacle } : { ...state, page: to, notice: null }
}

// What is sent is sent; a form that is only printed may still be left for the site.
function goBack(state: ActiviteState): ActiviteState {
  if (state.page === 'activity') return { ...start, filter: state.filter }
  if (state.page === 'basket' || (state.page === 'paper' && !state.isPrinted))
    return { ...state, page: 'activity', hasChild: false, notice: null }
  return state
}
