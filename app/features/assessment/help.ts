/** Hints that were asked for: 0 for none, 1 where to look, 2 what to do, 3 « Faisons-le ensemble ». */
export type Help = 0 | 1 | 2 | 3

/** Help as a form or a device tells it: anything else than 1, 2 or 3 is 0. */
export function toHelp(told: unknown): Help {
  const value = typeof told === 'string' || typeof told === 'number' ? Number(told) : 0
  return value === 1 || value === 2 || value === 3 ? value : 0
}

/** The more of several helps. */
export function mostHelp(...helps: Help[]): Help {
  return Math.max(0, ...helps) as Help // The greatest of some helps is one of them.
}

/** What the next hint is, of a question for which so many were written; null once all were given. The last is always 3. */
export function nextHelp({ help, hintCount }: { help: Help; hintCount: number }): Help | null {
  const levels: Help[] = [...([1, 2] as const).slice(0, Math.min(hintCount, 2)), 3]
  return levels.find(level => level > help) ?? null
}

/** The hints given so far, the author's words; where she wrote no third one, the third is the answer itself, which `null` says. */
export function hintsGiven({ help, hintsHtml }: { help: Help; hintsHtml: string[] }): (string | null)[] {
  const first = hintsHtml.slice(0, Math.min(help, 2))
  return help === 3 ? [...first, hintsHtml[2] ?? null] : first
}

/** How somebody came to a right answer. */
export type Mastery = 'alone' | 'nudged' | 'helped'

/** `help`: of an answer that is right; null in older facts, or on paper, where nobody knows. */
export function masteryOf(help: number | null | undefined): Mastery | null {
  if (help === null || help === undefined) return null
  if (help === 0) return 'alone'
  return help < 3 ? 'nudged' : 'helped'
}

/** To follow « Vous avez réussi ». Never a share, never a mark. */
export const masteryWords: Record<Mastery, string> = {
  alone: 'seul',
  nudged: 'avec un coup de pouce',
  helped: 'avec de l’aide',
}
