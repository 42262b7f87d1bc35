/** What stands on a printed sheet, and whose it is; `learnerId` is null on a blank one. */
export type NewSheet = {
  courseId: string
  lessonId: string
  /** Of the edition that was printed: the current text, or the easy-to-read one. */
  lessonHash: string
  sheetNumber: number
  stepIds: string[]
  exerciseIds: string[]
  learnerId: string | null
}

/** `printedAt`: the first time. */
export type PaperSheet = NewSheet & { code: string; printedAt: Date }
