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

/** What a page may show of an exercise. Never holds the key: that is `ExerciseToGrade`. */
export type ExerciseToShow = {
  id: string
  multiple: boolean
  promptHtml: string
  choices: { id: string; html: string }[]
  hasHint: boolean
}

/** What the server needs to grade an exercise. Never sent to a page, except the feedback of the choices made. */
export type ExerciseToGrade = {
  id: string
  rightChoiceIds: string[]
  feedbackHtml: Record<string, string>
  hintHtml: string | null
}

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
  file: string
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
