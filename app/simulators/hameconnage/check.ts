import type { Check, Guidance, Remark } from '../contract.ts'
import { clueOf, type FalseMessage, findMessage, type Message, type PhishingScenario } from './scenario.ts'
import { isPointed, opinionOf, type PhishingGesture, type PhishingState } from './state.ts'
import { cluesFound, cluesWanted, isRight, nextMessage, rightsWanted, tally } from './tally.ts'

type Given = { scenario: PhishingScenario; state: PhishingState }
type Next = Guidance<PhishingGesture>

export function check({ scenario, state }: Given): Check {
  const { rights, clues } = tally({ scenario, state })
  const wanted = rightsWanted(scenario)
  const missing = [
    ...(rights < wanted ? [`Reconnaissez ${wanted} messages. Vous en avez ${rights}.`] : []),
    ...(clues < cluesWanted ? [`Trouvez ${cluesWanted} indices dans un faux message.`] : []),
  ]
  return { done: missing.length === 0, missing }
}

export function remark({ scenario, state }: Given): Remark | null {
  const message = findMessage({ scenario, id: state.last?.id ?? null })
  if (!state.last || !message) return null
  const opinion = opinionOf({ state, id: message.id })
  if (message.trust === 'sûr') {
    return opinion === 'sure'
      ? { tone: 'ok', title: 'Oui, ce message est sûr.', text: message.why }
      : {
          tone: 'info',
          title: 'Être prudent, c’est bien. Ce message est vrai.',
          text: `${message.why} Vous pouvez toujours vérifier par téléphone.`,
        }
  }
  if (state.last.act === 'point') return remarkOnPart({ state, message, part: state.last.part })
  return opinion === 'doubtful'
    ? {
        tone: 'ok',
        title: 'Bien vu. Ce message est faux.',
        text: `Appuyez sur ce qui vous semble bizarre. Il y a ${message.clues.length} indices.`,
      }
    : { tone: 'attention', title: 'Pas tout à fait. Relisez ce message.', text: firstClue(message) }
}

function remarkOnPart({ state, message, part }: { state: PhishingState; message: FalseMessage; part: string }): Remark {
  const clue = clueOf({ message, part })
  const found = cluesFound({ state, message })
  const all = message.clues.length
  if (clue === null)
    return { tone: 'info', title: 'Cette partie est normale.', text: 'Prenez votre temps. Regardez une autre ligne.' }
  return { tone: 'ok', title: `Indice trouvé : ${found} sur ${all}.`, text: clue }
}

function firstClue({ clues }: FalseMessage): string {
  return clues[0]?.text ?? 'Comparez l’adresse avec celle du carnet.'
}

/** One message after the other: give an opinion, find two clues in the first false one, go on. */
export function guide({ scenario, state }: Given): Next | null {
  if (check({ scenario, state }).done) return null
  const message = findMessage({ scenario, id: state.open })
  if (message && !isRight({ state, message })) return mark(message)
  const needsClues = tally({ scenario, state }).clues < cluesWanted
  if (message?.trust === 'douteux' && needsClues) {
    const part = nextClue({ state, message })
    if (part) return point({ message, part })
  }
  const next = nextMessage({ scenario, state })
  return next ? goTo({ message: next, isInside: message !== null }) : null
}

function nextClue({ state, message }: { state: PhishingState; message: FalseMessage }): string | null {
  return message.clues.find(({ part }) => !isPointed({ state, id: message.id, part }))?.part ?? null
}

function mark(message: Message): Next {
  const { id } = message
  if (message.trust === 'sûr')
    return {
      where: 'Lisez l’adresse, puis le texte. Comparez avec le carnet.',
      show: 'Rien ne presse, rien n’est demandé en secret. Appuyez sur « Sûr ».',
      target: 'sure',
      gesture: { type: 'mark', id, as: 'sure' },
      together: 'Dire que ce message est sûr',
    }
  return {
    where: 'Lisez l’adresse, puis le texte. Comparez avec le carnet.',
    show: `${firstClue(message)} Appuyez sur « Douteux ».`,
    target: 'doubtful',
    gesture: { type: 'mark', id, as: 'doubtful' },
    together: 'Dire que ce message est douteux',
  }
}

function point({ message, part }: { message: FalseMessage; part: string }): Next {
  return {
    where: 'Regardez les lignes du message. Qu’est-ce qui vous presse ? Que demande-t-on ?',
    show: `${clueOf({ message, part })} Appuyez sur la ligne entourée.`,
    target: `part-${part}`,
    gesture: { type: 'point', id: message.id, part },
    together: 'Montrer un indice',
  }
}

function goTo({ message, isInside }: { message: Message; isInside: boolean }): Next {
  const { id, from, subject } = message
  return {
    where: isInside ? 'Regardez en bas du message.' : 'Regardez la liste des messages.',
    show: isInside ? 'Appuyez sur « Message suivant ».' : `Appuyez sur « ${subject} ».`,
    target: isInside ? 'next' : `open-${id}`,
    gesture: { type: 'open', id },
    together: `Ouvrir le message de ${from.name}`,
  }
}
