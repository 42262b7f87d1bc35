/** What a form sent, by the name of its field. What was typed is in it: it is read, and kept nowhere. */
export type Sent = Record<string, string[]>

/** `partly`: some of the answer is right, but something is missing or too much. */
export type Outcome = 'right' | 'partly' | 'not-yet'

/** What is wrong with an answer, so that it can't be graded. Unknown choices come from a question that was edited meanwhile. */
export type AnswerFault = 'empty' | 'several' | 'unknown-choice' | 'incomplete' | 'same-place' | 'not-a-number'

/** An answer as it is kept: symbols, never a word that somebody typed. */
export type ReadAnswer = { choiceIds: string[] } | { fault: AnswerFault }

/** The fields of a form, one name for all who draw it and read it. */
export const fieldNames = {
  picks: 'choix',
  typed: 'reponse',
  gap: (id: string) => `trou-${id}`,
  place: (id: string) => `place-${id}`,
  partner: (id: string) => `avec-${id}`,
}

/** The first value of a field, without the spaces around it; '' where there is none. */
export function firstOf(sent: Sent, name: string): string {
  return (Object.hasOwn(sent, name) ? (sent[name]?.[0] ?? '') : '').trim()
}

/** The symbol of something that was typed, and the way back. */
export function typedSymbol(name: string, isRight: boolean): string {
  return `${name}:${isRight ? 'ok' : 'non'}`
}

/** The symbol of a choice made for something: a gap, the left of a pair. */
export function pairSymbol(name: string, chosen: string): string {
  return `${name}=${chosen}`
}

/** From each name to what was chosen for it, of symbols such as `a=2`. */
export function readPairs(choiceIds: string[]): Map<string, string> {
  return new Map(
    choiceIds.flatMap(symbol => {
      const at = symbol.indexOf('=')
      return at === -1 ? [] : [[symbol.slice(0, at), symbol.slice(at + 1)] as const]
    }),
  )
}

/** Right where all of it is, partly where something is. */
export function outcomeOf({ right, total }: { right: number; total: number }): Outcome {
  if (total > 0 && right === total) return 'right'
  return right > 0 ? 'partly' : 'not-yet'
}
