import type { Problem } from '#app/content/contract.ts'

/** A question as the trainer has it before her: the text of its step, and whether she keeps it. */
export type QuestionText = { text: string; isKept: boolean }

type Placed = { index: number; start: number; end: number; text: string }

/** The texts that are kept, one after the other, with the lines that each takes, from 1. `index`: its place in `texts`. */
export function joinTexts(texts: QuestionText[]): { steps: string; placed: Placed[] } {
  const placed: Placed[] = []
  let line = 1
  for (const [index, { text: typed, isKept }] of texts.entries()) {
    const text = typed.replace(/\r\n?/g, '\n').trim()
    if (!isKept || text === '') continue
    const lines = text.split('\n').length
    placed.push({ index, start: line, end: line + lines - 1, text })
    line += lines + 1
  }
  return { steps: placed.map(({ text }) => text).join('\n\n'), placed }
}

/** Which of the texts a line belongs to; null for a line of the lesson as it was. */
export function textAtLine(placed: Placed[], line: number): number | null {
  if (line < 1) return null
  return placed.find(({ end }) => line <= end + 1)?.index ?? placed.at(-1)?.index ?? null
}

/** What is wrong with a text, said once: a fault of both versions of a lesson is one fault. */
export function sayOnce(problems: Pick<Problem, 'severity' | 'message'>[]): { isBlocking: boolean; message: string }[] {
  const said = new Map(problems.map(({ severity, message }) => [message, severity === 'error']))
  return [...said].map(([message, isBlocking]) => ({ isBlocking, message }))
}
