import type { Check, Guidance, Remark } from '../contract.ts'
import { findMessage, type Message, type SmsScenario } from './scenario.ts'
import { fateOf, type SmsGesture, type SmsState } from './state.ts'

type Given = { scenario: SmsScenario; state: SmsState }

/** Done: no page of a link is left open, the false messages are put away, the true ones are kept. */
export function check({ scenario, state }: Given): Check {
  const page = state.isOnPage ? ['Un lien est ouvert. Revenez au message.'] : []
  const missing = [...page, ...scenario.messages.flatMap(message => missingOf({ state, message }))]
  return { done: missing.length === 0, missing }
}

function missingOf({ state, message }: { state: SmsState; message: Message }): string[] {
  const fate = fateOf({ state, id: message.id })
  if (message.trust === 'sûr' && fate) return [`Le message de « ${message.from} » est vrai. Vous pouvez le remettre.`]
  if (fate || state.kept.includes(message.id)) return []
  return [`Le message de « ${message.from} » attend votre choix.`]
}

/** The next good gesture: come back from the page, decide about the open message, mend, then open the next one. */
export function guide({ scenario, state }: Given): Guidance<SmsGesture> | null {
  if (check({ scenario, state }).done) return null
  const open = findMessage({ scenario, id: state.open })
  if (open && state.isOnPage) return comeBack
  if (open && !state.kept.includes(open.id)) return decideOn(open)
  const lost = scenario.messages.find(one => one.trust === 'sûr' && fateOf({ state, id: one.id }))
  const next = scenario.messages.find(one => missingOf({ state, message: one }).length > 0)
  if (open || !next) return showList
  return lost ? putBack(lost) : openNext(next)
}

const comeBack: Guidance<SmsGesture> = {
  where: 'Lisez les 3 lignes. Puis regardez en bas de la page.',
  show: 'Appuyez sur « Revenir au message ».',
  target: 'leave',
  gesture: { type: 'leave' },
  together: 'Revenir au message',
}

const showList: Guidance<SmsGesture> = {
  where: 'Ce message est rangé. Regardez en haut du message.',
  show: 'Appuyez sur « Retour aux messages ».',
  target: 'list',
  gesture: { type: 'list' },
  together: 'Revenir aux messages',
}

function decideOn(message: Message): Guidance<SmsGesture> {
  if (message.trust === 'sûr') {
    return {
      where: 'Lisez ce message. Demande-t-il de payer ? Demande-t-il un code ?',
      show: 'Il ne demande ni argent ni code. Appuyez sur « Garder ».',
      target: 'keep',
      gesture: { type: 'keep', id: message.id },
      together: `Garder le message de « ${message.from} »`,
    }
  }
  return {
    where: `Lisez ce message, sans appuyer sur le lien. ${message.clue}`,
    show: 'Appuyez sur « Signaler au 33700 ».',
    target: 'report',
    gesture: { type: 'report', id: message.id },
    together: `Signaler le message de « ${message.from} »`,
  }
}

function putBack(message: Message): Guidance<SmsGesture> {
  return {
    where: 'Un vrai message est parti. Regardez en bas, dans « Messages rangés ».',
    show: `Appuyez sur « Remettre », à côté de « ${message.from} ».`,
    target: `restore-${message.id}`,
    gesture: { type: 'restore', id: message.id },
    together: `Remettre le message de « ${message.from} »`,
  }
}

function openNext(message: Message): Guidance<SmsGesture> {
  return {
    where: 'Regardez la liste. Un message attend votre choix.',
    show: `Appuyez sur le message de « ${message.from} ».`,
    target: `open-${message.id}`,
    gesture: { type: 'open', id: message.id },
    together: `Ouvrir le message de « ${message.from} »`,
  }
}

export function remark({ scenario, state }: Given): Remark | null {
  const message = findMessage({ scenario, id: state.last?.id ?? null })
  if (!state.last || !message) return null
  const { act } = state.last
  if (act === 'follow')
    return { tone: 'info', title: 'Le lien s’est ouvert.', text: 'Ici, rien n’est perdu. Lisez la page.' }
  if (act === 'leave') {
    return {
      tone: 'info',
      title: 'Le message est de nouveau là.',
      text: 'Maintenant, vous pouvez le signaler ou le supprimer.',
    }
  }
  if (act === 'restore') {
    return { tone: 'info', title: 'Le message est revenu.', text: `Il est dans la liste : « ${message.from} ».` }
  }
  return message.trust === 'sûr' ? remarkOnTrue({ act, message }) : remarkOnFalse({ act, message })
}

type Decided = { act: 'keep' | 'reported' | 'deleted' }

function remarkOnTrue({ act, message }: Decided & { message: Extract<Message, { trust: 'sûr' }> }): Remark {
  if (act === 'keep') return { tone: 'ok', title: 'Oui, ce message est vrai.', text: message.why }
  const gone = act === 'deleted' ? 'supprimé' : 'signalé'
  return {
    tone: 'attention',
    title: `Vous avez ${gone} un vrai message.`,
    text: `Être prudent, c’est bien. ${message.why} Vous pouvez le remettre.`,
  }
}

function remarkOnFalse({ act, message }: Decided & { message: Extract<Message, { trust: 'douteux' }> }): Remark {
  if (act === 'keep') return { tone: 'attention', title: 'Pas tout à fait. Relisez ce message.', text: message.clue }
  if (act === 'deleted') {
    return {
      tone: 'ok',
      title: 'Le faux message est supprimé.',
      text: `${message.clue} Le signaler au 33700 protège aussi les autres.`,
    }
  }
  return {
    tone: 'ok',
    title: 'Le faux message est signalé.',
    text: `${message.clue} Dans la vraie vie, vous transférez le SMS au 33700.`,
  }
}
