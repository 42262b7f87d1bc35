import type { Check, Guidance, Remark } from '../contract.ts'
import { type CallScenario, findNode } from './scenario.ts'
import type { CallGesture, CallState } from './state.ts'

type Given = { scenario: CallScenario; state: CallState }

/** Done: the call is over, nothing was given, and the true number was called. */
export function check({ scenario, state }: Given): Check {
  if (state.phase === 'safe') return { done: true, missing: [] }
  const call = `Appelez le bon numéro : ${scenario.trueNumber}.`
  if (state.phase === 'call') return { done: false, missing: ['Raccrochez, ou refusez.', call] }
  return { done: false, missing: state.phase === 'given' ? ['Reprenez l’appel au début.', call] : [call] }
}

export function guide({ scenario, state }: Given): Guidance<CallGesture> | null {
  if (state.phase === 'safe') return null
  if (state.phase === 'call') return hangUp
  return state.phase === 'given' ? startAgain : callTheBank(scenario)
}

const hangUp: Guidance<CallGesture> = {
  where: 'Vous n’avez pas à répondre. Regardez en bas du téléphone.',
  show: 'Appuyez sur « Raccrocher ».',
  target: 'hang-up',
  gesture: { type: 'hang-up' },
  together: 'Raccrocher',
}

const startAgain: Guidance<CallGesture> = {
  where: 'Lisez la page. Puis regardez en bas.',
  show: 'Appuyez sur « Reprendre l’appel au début ».',
  target: 'again',
  gesture: { type: 'again' },
  together: 'Reprendre l’appel au début',
}

function callTheBank({ trueNumber }: CallScenario): Guidance<CallGesture> {
  return {
    where: 'Cherchez un numéro que vous connaissez, loin de cet appel.',
    show: `Appelez ${trueNumber}.`,
    target: 'call-card',
    gesture: { type: 'call', who: 'card' },
    together: `Appeler ${trueNumber}`,
  }
}

export function remark({ scenario, state }: Given): Remark | null {
  if (state.phase === 'safe') {
    return { tone: 'ok', title: 'Votre argent est à l’abri.', text: 'Vous avez choisi vous-même à qui parler.' }
  }
  if (state.phase === 'given')
    return { tone: 'info', title: 'L’appel est fini.', text: 'Ici, rien n’est perdu. Lisez la suite.' }
  if (state.phase === 'unchecked') {
    return { tone: 'info', title: 'La voix n’a rien eu.', text: 'Il reste un appel à faire, pour être tranquille.' }
  }
  return remarkOnMove({ scenario, state })
}

function remarkOnMove({ scenario, state }: Given): Remark | null {
  if (state.last === 'again') return { tone: 'info', title: 'L’appel reprend au début.', text: 'Prenez votre temps.' }
  if (state.last === 'call-back') {
    return {
      tone: 'attention',
      title: 'La même voix répond.',
      text: 'Vérifier est une bonne idée. Mais ce numéro mène à la même personne.',
    }
  }
  if (state.last === 'hang-up') {
    return {
      tone: 'ok',
      title: 'Vous avez raccroché.',
      text: 'Vous en avez toujours le droit, même au milieu d’une phrase.',
    }
  }
  const said = state.said.at(-1)
  if (state.last !== 'say' || !said) return null
  const text = findNode({ scenario, id: said.node })?.answers.find(one => one.id === said.answer)?.remark
  if (state.phase === 'after')
    return { tone: 'ok', title: 'Vous avez refusé.', text: text ?? 'Vous en avez toujours le droit.' }
  return text ? { tone: 'info', title: 'Votre réponse', text } : null
}
