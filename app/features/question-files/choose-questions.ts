import type { WrittenQuestion } from '#app/content/contract.ts'
import { type FileFormat, FileRefusal, type Lost } from './question-file.ts'
import { readBytes } from './read-file.ts'

/** What is said of several questions is said once: `places` are the first of them, `more` how many others there are. */
export type LostTogether = { what: string; places: string[]; more: number }

/** Some questions of a file, from the `first` one (counted from 1), and what is not carried of them. */
export type Chosen = {
  format: FileFormat
  /** How many the file has. */
  total: number
  first: number
  /** How many of them were looked at. */
  seen: number
  questions: WrittenQuestion[]
  lost: LostTogether[]
  /** How many other lines `lost` would have. */
  moreLost: number
}

export type Choosing = { bytes: Uint8Array; first: number; most: number }

/** Longer than any honest question: nobody could read it on a screen. */
const LONGEST_QUESTION = 20_000
const MOST_PLACES = 5
const MOST_LOST = 200
const LONGEST_LOST = 300

/** Reads a file and keeps `most` of its questions, from the `first` one. A refusal is answered, since it leaves a thread. */
export function chooseQuestions({ bytes, first, most }: Choosing): Chosen | { refusal: string } {
  try {
    const { format, questions, lost } = readBytes(bytes)
    const start = first > questions.length ? 0 : first - 1
    const end = Math.min(start + most, questions.length)
    // What stands after the last question goes with it.
    const isNear = ({ at }: Lost) =>
      at === undefined || (at >= start && (at < end || (at === end && end === questions.length)))
    const near = lost.filter(isNear)
    const chosen = questions.slice(start, end)
    const short = chosen.filter(question => JSON.stringify(question).length <= LONGEST_QUESTION)
    for (const { title } of chosen.filter(question => !short.includes(question)))
      near.push({ place: `« ${title.slice(0, 60)} »`, what: 'la question : elle est trop longue pour un écran' })
    const grouped = together(near)
    return {
      format,
      total: questions.length,
      first: start + 1,
      seen: chosen.length,
      questions: short,
      lost: grouped.slice(0, MOST_LOST),
      moreLost: Math.max(0, grouped.length - MOST_LOST),
    }
  } catch (error) {
    if (error instanceof FileRefusal) return { refusal: error.message }
    throw error
  }
}

function together(lost: Lost[]): LostTogether[] {
  const groups = new Map<string, LostTogether>()
  for (const { what: whole, place } of lost) {
    const what = whole.length > LONGEST_LOST ? `${whole.slice(0, LONGEST_LOST)}…` : whole
    const group = groups.get(what) ?? { what, places: [], more: 0 }
    if (group.places.length < MOST_PLACES) group.places.push(place)
    else group.more++
    groups.set(what, group)
  }
  return [...groups.values()]
}
