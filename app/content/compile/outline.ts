/** Where something stands in the author's file; both start at 1. */
export type Place = { line: number; column: number }

/** The bones of one file: what `lesson.mdx` and `lesson.falc.mdx` must have in common. */
export type Outline = { steps: OutlineStep[] }
export type OutlineStep = { id: string; place: Place; quiz: OutlineQuiz | null; simulator: OutlineSimulator | null }
export type OutlineSimulator = { id: string; type: string; place: Place }
/** `tag`: the kind of the question; absent in what was kept before there were several. */
export type OutlineQuiz = { id: string; tag?: string; place: Place; choices: OutlineChoice[] }
/** `options`: how many words a gap is chosen from; absent elsewhere. */
export type OutlineChoice = { id: string; isRight: boolean; place: Place; options?: number }
