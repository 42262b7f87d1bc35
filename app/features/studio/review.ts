import type { StepPreview } from './preview-question.ts'
import type { QuestionText } from './question-texts.ts'

/** One question, as a learner will have it, and what its author must know of it. */
export type QuestionCard = QuestionText & {
  steps: StepPreview[]
  problems: { isBlocking: boolean; message: string }[]
}

/** `stamp` says of which version of the lesson this is true. `isBroken`: the lesson itself must be mended first. */
export type Review = { stamp: string; hasEasyToRead: boolean; isBroken: boolean; cards: QuestionCard[] }

/** Why nothing was added. `faulty`: something blocks in the questions; `none`: not one is kept; `full`: the disk is. */
export type NotAdded = 'changed' | 'busy' | 'broken' | 'faulty' | 'none' | 'unwritable' | 'full'
