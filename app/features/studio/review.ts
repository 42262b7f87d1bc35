import type { StepPreview } from './preview-question.ts'
import type { QuestionText } from './question-texts.ts'

/** One question, as a learner will have it, and what its author must know of it. */
export type QuestionCard = QuestionText & {
  steps: StepPreview[]
  problems: { isBlocking: boolean; message: string }[]
}

/** `stamp` says of which version of the lesson this is true. `isBroken`: the lesson itself must be mended first. */
export type Review = { stamp: string; hasEasyToRead: boolean; isBroken: boolean; cards: QuestionCard[] }

/** Why a lesson was not written: it is not what she saw, somebody is writing, the folder is closed, the disk is full. */
export type NotWritten = 'changed' | 'busy' | 'unwritable' | 'full'

/** Why nothing was added. `faulty`: something blocks in the questions; `none`: not one is kept. */
export type NotAdded = NotWritten | 'broken' | 'faulty' | 'none'

/** Why nothing was taken back. `unknown`: what was sent does not say what to take back. */
export type NotTakenBack = NotWritten | 'unknown'

/** Questions that were added at once: they are at the end of the lesson, and nothing else has changed; or they were taken back. */
export type JustAdded = { ticket: string; count: number; isThere: boolean }
