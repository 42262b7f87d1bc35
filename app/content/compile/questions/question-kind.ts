import type { PhrasingContent, RootContent } from 'mdast'
import type { ExerciseToGrade, ExerciseToShow } from '../../contract.ts'
import type { LessonElement } from '../lesson-tree.ts'
import type { MediaLookup } from '../media-lookup.ts'
import type { ProblemList } from '../problem-list.ts'

/** Keeps a piece to render alone, so that no key can slip into what is shown; answers its place in the list of parts. */
export type AddPart = {
  blocks(nodes: RootContent[]): number
  /** Where no block may stand: a legend, a label. */
  words(children: PhrasingContent[]): number
}

export type CheckedQuestion = { element: LessonElement; isEasyToRead: boolean; problems: ProblemList }
export type PlannedQuestion = { element: LessonElement; add: AddPart; media: MediaLookup }

/** What all questions have in common, once rendered. */
export type Shared = Pick<ExerciseToShow, 'id' | 'promptHtml' | 'hintCount'>
export type SharedKey = Pick<ExerciseToGrade, 'id' | 'feedbackHtml' | 'hintsHtml'>
export type BuiltExercise = { shown: ExerciseToShow; key: ExerciseToGrade }

/** How one tag of the vocabulary is read. One file a kind. */
export type QuestionKind = {
  /** What its own `<Retour si="…">` may speak of. */
  feedbackFor: string[]
  /** False where the question may go without words of its own. */
  needsWords: boolean
  /** Its part of the checks; what all questions share is in `check-question.ts`. */
  check(given: CheckedQuestion): void
  /** The blocks that introduce the question; the last sentence of them is the legend. */
  words(element: LessonElement): RootContent[]
  /** Takes its pieces to be rendered; what it answers is called with the HTML of all parts. */
  plan(given: PlannedQuestion): (html: string[], shared: Shared, sharedKey: SharedKey) => BuiltExercise
}

/** The blocks of a question that are not tags of its own. */
export function ownWords(element: LessonElement): RootContent[] {
  return element.children.filter(node => node.type !== 'lessonElement' || !PIECES.has(node.name))
}

const PIECES = new Set(['Choix', 'Element', 'Paire', 'Zone', 'Partie', 'Retour', 'CoupDePouce'])
