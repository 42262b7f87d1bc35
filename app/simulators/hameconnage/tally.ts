import { clueOf, type FalseMessage, type Message, type PhishingScenario } from './scenario.ts'
import { opinionOf, type PhishingState } from './state.ts'

type Given = { scenario: PhishingScenario; state: PhishingState }

export const cluesWanted = 2

/** Eight of ten: nobody has to be right everywhere. */
export function rightsWanted(scenario: PhishingScenario): number {
  return Math.ceil(scenario.messages.length * 0.8)
}

export function isRight({ state, message }: { state: PhishingState; message: Message }): boolean {
  return opinionOf({ state, id: message.id }) === (message.trust === 'sûr' ? 'sure' : 'doubtful')
}

export function cluesFound({ state, message }: { state: PhishingState; message: FalseMessage }): number {
  return state.pointed.filter(({ id, part }) => id === message.id && clueOf({ message, part }) !== null).length
}

/** What was seen so far. A false alarm is told, and takes nothing away. */
export function tally({ scenario, state }: Given) {
  const { messages } = scenario
  const lies = messages.filter((message): message is FalseMessage => message.trust === 'douteux')
  return {
    rights: messages.filter(message => isRight({ state, message })).length,
    clues: lies.reduce((sum, message) => sum + cluesFound({ state, message }), 0),
    liesFound: lies.filter(message => isRight({ state, message })).length,
    falseAlarms: messages.filter(({ id, trust }) => trust === 'sûr' && opinionOf({ state, id }) === 'doubtful').length,
  }
}

/** The message to go to next: without an opinion yet, then to read again, then false; never the one on the screen. */
export function nextMessage({ scenario, state }: Given): Message | null {
  const at = scenario.messages.findIndex(({ id }) => id === state.open)
  const others = [...scenario.messages.slice(at + 1), ...scenario.messages.slice(0, Math.max(at, 0))]
  return (
    others.find(({ id }) => opinionOf({ state, id }) === null) ??
    others.find(message => !isRight({ state, message })) ??
    others.find(({ trust }) => trust === 'douteux') ??
    null
  )
}
