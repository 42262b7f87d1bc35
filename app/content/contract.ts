// What the content pipeline promises to the rest of the house. Types only: no code, no dependency.

/** One thing an author should know about a file. `line` and `column` start at 1. */
export type Problem = {
  file: string
  line: number
  column: number
  severity: 'error' | 'warning'
  /** Short stable name, such as `unknown-tag` or `image-alt`. */
  rule: string
  /** French: what is wrong, and what to write instead. */
  message: string
}

/** `standard` is `lesson.mdx`; `easyToRead` is its FALC twin `lesson.falc.mdx`. */
export type Edition = 'standard' | 'easyToRead'

/** A glossary word that a step uses. */
export type Definition = { id: string; word: string; definition: string }

/** Something to choose, to place or to point at. */
export type Piece = { id: string; html: string }

/** A gap of a text: one of its options is chosen; null where she types. */
export type Gap = { id: string; options: { id: string; text: string }[] | null }

/** A part of a picture, in hundredths of its width and height. Its name is the html of the choice with the same id. */
export type Area = { id: string; x: number; y: number; width: number; height: number }

type Shown = {
  id: string
  promptHtml: string
  /** Hints that the author wrote, from 0 to 3: where to look, what to do, doing it together. */
  hintCount: number
}

/** One or several of some choices; of a picture, its areas. `true-false` has the choices `vrai` and `faux`. */
export type PicksToShow = Shown & { multiple: boolean; choices: Piece[] } & (
    | { kind: 'choice' | 'true-false' | 'odd-part' }
    | { kind: 'zones'; pictureHtml: string; width: number; height: number; areas: Area[] }
  )
export type GapsToShow = Shown & { kind: 'gaps'; lines: ({ html: string } | { gap: Gap })[][] }
/** Pieces come in an order that is not the right one, and their ids say nothing of it. */
export type OrderingToShow = Shown & { kind: 'ordering'; pieces: Piece[] }
/** Each of `lefts` goes with one of `partners`; a partner may serve several. */
export type MatchingToShow = Shown & { kind: 'matching'; lefts: Piece[]; partners: { id: string; text: string }[] }
export type NumberToShow = Shown & { kind: 'number'; unit: string | null }
export type ShortAnswerToShow = Shown & { kind: 'short-answer' }

/** What a page may show of an exercise. Never holds the key: that is `ExerciseToGrade`. */
export type ExerciseToShow =
  | PicksToShow
  | GapsToShow
  | OrderingToShow
  | MatchingToShow
  | NumberToShow
  | ShortAnswerToShow
export type ExerciseKind = ExerciseToShow['kind']

type Key = {
  id: string
  /** By the piece that was chosen; `juste` and `autre` speak of the answer as a whole. */
  feedbackHtml: Record<string, string>
  /** At most three, in order. */
  hintsHtml: string[]
}

/** Words that are right, and real words so near to them that they must not be taken for a slip of the hand. */
export type Wording = { accepted: string[]; traps: string[] }

export type PicksToGrade = Key & { kind: PicksToShow['kind']; rightChoiceIds: string[] }
/** `rightOptionId` is null where she types, `wording` where she chooses. */
export type GapsToGrade = Key & {
  kind: 'gaps'
  gaps: { id: string; rightOptionId: string | null; wording: Wording | null }[]
}
export type OrderingToGrade = Key & { kind: 'ordering'; order: string[] }
/** From each left piece to its partner. */
export type MatchingToGrade = Key & { kind: 'matching'; pairs: Record<string, string> }
export type NumberToGrade = Key & { kind: 'number'; answer: number; tolerance: number }
export type ShortAnswerToGrade = Key & { kind: 'short-answer'; wording: Wording }

/** What the server needs to grade an exercise. Never sent to a page, except the feedback of the choices made. */
export type ExerciseToGrade =
  | PicksToGrade
  | GapsToGrade
  | OrderingToGrade
  | MatchingToGrade
  | NumberToGrade
  | ShortAnswerToGrade

/** What a simulator plays on. `data` was read by the simulator's own schema. */
export type SimulatorScenario = {
  name: string
  /** Changes with the data and with the simulator's version: a run of another hash is not replayed. */
  hash: string
  data: unknown
}

/** A place to practise. The first scenario is the lesson's; a second one is the same gesture in other scenery. */
export type StepSimulator = { id: string; type: string; scenarios: SimulatorScenario[] }

/** One screen. `html` is the body without the exercise and without the definitions. */
export type Step = {
  id: string
  title: string
  /** Changes when what a learner reads in this step changes: a step seen with another hash is shown as « mis à jour ». */
  hash: string
  html: string
  /** HTML of the pictures that the author put in this step, in order: the page may place them beside the text. */
  figuresHtml: string[]
  definitions: Definition[]
  exercise: ExerciseToShow | null
  /** A step holds a question or a simulator, never both. */
  simulator: StepSimulator | null
  /** The words of the step, exercise included, for search and for reading aloud. */
  text: string
}

/** Domain 4.7. `fkm`: Flesch–Kandel–Moles; `offListShare` and `longWordShare` are shares from 0 to 1. */
export type Readability = {
  words: number
  sentences: number
  wordsPerSentence: number
  longestSentence: number
  fkm: number
  lix: number
  longWordShare: number
  offListShare: number
}

/** One edition of one lesson, compiled. Stored by hash, so it never changes. */
export type CompiledEdition = {
  hash: string
  lessonId: string
  title: string
  objective: string | null
  /** Minutes, written by the author or counted at 90 words a minute. */
  minutes: number
  steps: Step[]
  grading: Record<string, ExerciseToGrade>
  readability: Readability
  /** Bytes of compressed HTML of the heaviest step, and of all its media. */
  weight: { htmlBytes: number; mediaBytes: number }
  media: string[]
}

export type LessonState = 'good' | 'warnings' | 'broken'

/** A lesson as the site knows it. `online` is the last good version; null where there has never been one. */
export type LessonEntry = {
  /** Stable identity, from the front matter; progress is keyed on it. */
  lessonId: string
  /** What the address says, from the folder's name. */
  slug: string
  title: string
  objective: string | null
  minutes: number
  state: LessonState
  problems: Problem[]
  /** True where the file on disk is broken and `online` is an older version. */
  stale: boolean
  online: (Record<'standard', string> & Partial<Record<'easyToRead', string>>) | null
  /** For progress: what must be opened and answered for the lesson to be finished. */
  stepIds: string[]
  exerciseIds: string[]
  weight: { htmlBytes: number; mediaBytes: number }
  /** Its text on disk, relative to the courses' folder. */
  file: string
  /** Its easy-to-read twin, the same way; null where it has none. */
  easyToReadFile: string | null
}

export type Level = 'discovery' | 'beginner' | 'intermediate'

export type CourseEntry = {
  courseId: string
  slug: string
  title: string
  summary: string
  level: Level
  theme: string
  audience: 'everyone' | 'actors'
  objectives: string[]
  competences: { crcn: string[]; digcomp: string[] }
  unitId: string
  sources: { title: string; year: number | null; url: string | null }[]
  lessons: LessonEntry[]
  problems: Problem[]
}

/** Everything that is on line, written by the compiler and read by every process. */
export type Library = { version: number; builtAt: string; courses: CourseEntry[]; problems: Problem[] }

/** Something that its author says of an answer; null where she says nothing. */
type Said = string | null
type WrittenPart = { id: string; text: string; isRight: boolean; feedback: Said }
/** `right`: what is said of a right answer; `other`: of any other. */
type WrittenFeedback = { right: Said; other: Said }

/**
 * A question in plain words: what a file of questions made elsewhere is turned into, and what is written as MDX.
 * Texts are not Markdown; an empty line begins a paragraph. Ids are those of lessons: small letters, digits, hyphens.
 */
export type WrittenQuestion = {
  id: string
  /** The title of its step. */
  title: string
  /** What is asked. May be empty for a text with gaps only. */
  instruction: string
  /** Three at most. */
  hints: string[]
} & (
  | { kind: 'choice'; multiple: boolean; choices: WrittenPart[] }
  | { kind: 'odd-part'; choices: WrittenPart[] }
  | { kind: 'true-false'; answer: boolean; feedback: { whenTrue: Said; whenFalse: Said } }
  /** The words of the text and its gaps, in order. A gap without options is typed; its first accepted word is the model. */
  | {
      kind: 'gaps'
      text: (string | { id: string; accepted: string[]; options: string[] | null })[]
      feedback: WrittenFeedback
    }
  /** In the right order. */
  | { kind: 'ordering'; pieces: Omit<WrittenPart, 'isRight'>[]; feedback: WrittenFeedback }
  | {
      kind: 'matching'
      pairs: { id: string; left: string; partner: string; feedback: Said }[]
      feedback: WrittenFeedback
    }
  | { kind: 'number'; answer: number; tolerance: number; unit: string | null; feedback: WrittenFeedback }
  | { kind: 'short-answer'; words: string[]; feedback: WrittenFeedback }
  /** `picture`: a file beside the lesson. */
  | {
      kind: 'zones'
      picture: string
      alt: string
      zones: (Area & { name: string; isRight: boolean; feedback: Said })[]
    }
)
