import type { ExerciseToShow } from '#app/content/contract.ts'
import { gapsOf } from '#app/features/assessment/index.ts'
import { letterOf } from './read-letters.ts'

/** A line of a question on paper: its letter or its number, and what it says. */
export type PaperRow = { mark: string } & ({ html: string } | { text: string })

/** What is asked for on paper: boxes to tick, letters to write in order or beside numbers, words to write. */
export type PaperKind = 'tick' | 'order' | 'pairs' | 'gaps' | 'write'

/** A question as it is printed. `lettered` is chosen from, `numbered` is answered one by one; `gaps` are the lists of a text. */
export type PaperQuestion = {
  kind: PaperKind
  multiple: boolean
  lettered: PaperRow[]
  numbered: PaperRow[]
  /** The text with its gaps, each under its number. */
  lines: ({ html: string } | { gap: number })[][]
  gaps: { rank: number; options: PaperRow[] }[]
  unit: string | null
}

const nothing = { multiple: false, lettered: [], numbered: [], lines: [], gaps: [], unit: null }

export function paperQuestion(exercise: ExerciseToShow): PaperQuestion {
  switch (exercise.kind) {
    case 'ordering':
      return { ...nothing, kind: 'order', lettered: lettered(exercise.pieces) }
    case 'matching':
      return {
        ...nothing,
        kind: 'pairs',
        lettered: lettered(exercise.partners),
        numbered: exercise.lefts.map(({ html }, index) => ({ mark: String(index + 1), html })),
      }
    case 'gaps': {
      const gaps = gapsOf(exercise)
      const rankOf = (id: string) => gaps.findIndex(gap => gap.id === id) + 1
      return {
        ...nothing,
        kind: 'gaps',
        lines: exercise.lines.map(line => line.map(run => ('gap' in run ? { gap: rankOf(run.gap.id) } : run))),
        gaps: gaps.flatMap(({ id, options }) => (options ? [{ rank: rankOf(id), options: lettered(options) }] : [])),
      }
    }
    case 'number':
      return { ...nothing, kind: 'write', unit: exercise.unit }
    case 'short-answer':
      return { ...nothing, kind: 'write' }
    default:
      return { ...nothing, kind: 'tick', multiple: exercise.multiple, lettered: lettered(exercise.choices) }
  }
}

function lettered(things: ({ html: string } | { text: string })[]): PaperRow[] {
  return things.map((thing, index) => {
    const mark = letterOf(index)
    return 'html' in thing ? { mark, html: thing.html } : { mark, text: thing.text }
  })
}
