/** Where something stands in the author's file; both start at 1. */
export type Place = { line: number; column: number }

/** The bones of one file: what `lesson.mdx` and `lesson.falc.mdx` must have in common. */
export type Outline = { steps: OutlineStep[] }
export type OutlineStep = { id: string; place: Place; quiz: OutlineQuiz | null; simulator: OutlineSimulator | null }
export type OutlineSimulator = { id: string; type: string; place: Place }
export type OutlineQuiz = { id: string; place: Place; choices: OutlineChoice[] }
export type OutlineChoice = { id: string; isRight: boolean; place: Place }
