import type { LessonEntry, Problem } from '#app/content/contract.ts'
import { addToLesson, idsOfLessons, type Tried } from '#app/content/library/index.server.ts'
import { readUpload, type Upload } from '#app/features/question-files/index.server.ts'
import { sealAdded } from './added-questions.server.ts'
import type { LessonWanted } from './lesson-wanted.ts'
import { previewStep, type StepPreview } from './preview-question.ts'
import { joinTexts, type QuestionText, sayOnce, textAtLine } from './question-texts.ts'
import { findHerLesson } from './read-studio.server.ts'
import type { NotAdded, QuestionCard, Review } from './review.ts'
import { studioDesk } from './studio-desk.server.ts'
import { unwritten, waitForStep } from './writing.server.ts'

/** As many as a trainer can read over at once. */
export const MOST_QUESTIONS = 20

type Lesson = NonNullable<Awaited<ReturnType<typeof findHerLesson>>>

/** Reads some questions of a file for a lesson of hers. Null where the lesson is not. Throws a `FileRefusal`. */
export async function readQuestionsFor(
  wanted: LessonWanted & { bytes: Uint8Array; first: number },
): Promise<(Upload & { review: Review }) | null> {
  const found = await findHerLesson(wanted)
  if (!found) return null
  const { coursesDir } = studioDesk().place
  const taken = idsOfLessons({ coursesDir, lessons: found.course.lessons })
  const upload = await readUpload({ bytes: wanted.bytes, first: wanted.first, most: MOST_QUESTIONS, taken })
  const review = await reviewTexts(
    found,
    upload.steps.map(text => ({ text, isKept: true })),
  )
  return review && { ...upload, review }
}

/** Shows what these questions would be at the end of the lesson. Nothing is written. */
export async function reviewQuestions(wanted: LessonWanted & { texts: QuestionText[] }): Promise<Review | null> {
  const found = await findHerLesson(wanted)
  return found && reviewTexts(found, wanted.texts)
}

/**
 * Writes the kept questions at the end of the lesson, unless it has changed since `stamp` or something would block.
 * `ticket`: what `takeBackQuestions` wants to take them away again.
 */
export async function addQuestions(
  wanted: LessonWanted & { texts: QuestionText[]; stamp: string },
): Promise<
  { added: { stepId: string; count: number; ticket: string } } | { refused: NotAdded; review: Review } | null
> {
  const found = await findHerLesson(wanted)
  const review = found && (await reviewTexts(found, wanted.texts))
  if (!found || !review) return null
  const { steps, placed } = joinTexts(wanted.texts)
  const count = placed.length
  const reason = whyNot({ review, count, stamp: wanted.stamp })
  if (reason) return { refused: reason, review }
  const writing = addToLesson({ ...studioDesk().place, lesson: found.entry, stamp: wanted.stamp, steps })
  const outcome = await writing.catch(unwritten)
  if (typeof outcome === 'string') return { refused: outcome, review }
  const stepId = review.cards.flatMap(card => card.steps)[0]?.id ?? ''
  await waitForStep({ ...wanted, stepId, isThere: true })
  return { added: { stepId, count, ticket: sealAdded({ ...outcome, stepId, count }) } }
}

function whyNot({ review, count, stamp }: { review: Review; count: number; stamp: string }): NotAdded | null {
  if (count === 0) return 'none'
  if (review.stamp !== stamp) return 'changed'
  if (review.isBroken) return 'broken'
  return review.cards.some(card => card.problems.some(({ isBlocking }) => isBlocking)) ? 'faulty' : null
}

async function reviewTexts({ course, entry }: Lesson, texts: QuestionText[]): Promise<Review | null> {
  const { coursesDir } = studioDesk().place
  const whole = await tryTexts(entry, texts)
  if (!whole) return null
  const { stamp, hasEasyToRead } = whole.tried
  const taken = idsOfLessons({ coursesDir, lessons: course.lessons.filter(({ file }) => file !== entry.file) })
  const found = texts.map((_, index) => [...problemsAt(whole, index), ...sharedIds({ ...whole, index, taken })])
  const isBroken = problemsAt(whole, null).some(({ severity }) => severity === 'error')
  const own = !isBroken && found.flat().some(isError) ? await judgeAlone({ entry, texts, found }) : found
  const cards = texts.map((typed, index): QuestionCard => {
    return { ...typed, steps: stepsAt(whole, index), problems: sayOnce(own[index] ?? []) }
  })
  return { stamp, hasEasyToRead, isBroken, cards: isBroken ? cards : await withSoundOnes(entry, cards) }
}

type Told = Pick<Problem, 'severity' | 'message'>
const isError = ({ severity }: Told) => severity === 'error'

/** A tag that is left open makes every text after it look wrong: each is tried alone, and only its own faults are told. */
async function judgeAlone({
  entry,
  texts,
  found,
}: {
  entry: LessonEntry
  texts: QuestionText[]
  found: Told[][]
}): Promise<Told[][]> {
  const alone: Told[][] = []
  for (const [index, typed] of texts.entries()) {
    const tried = typed.isKept ? await tryTexts(entry, [typed]) : null
    const shared = (found[index] ?? []).filter(({ message }) => isTakenMessage(message))
    alone.push([...(tried ? problemsAt(tried, 0) : []), ...shared])
  }
  // Two texts with one id are only wrong together.
  return alone.flat().some(isError) ? alone : found
}

/** Where one question blocks, the compiler shows none: the others are compiled without it. */
async function withSoundOnes(entry: LessonEntry, cards: QuestionCard[]): Promise<QuestionCard[]> {
  const isSound = ({ isKept, problems }: QuestionCard) => isKept && !problems.some(({ isBlocking }) => isBlocking)
  if (cards.some(({ steps }) => steps.length > 0) || !cards.some(isSound)) return cards
  const tried = await tryTexts(
    entry,
    cards.map(card => ({ text: card.text, isKept: isSound(card) })),
  )
  return tried ? cards.map((card, index) => ({ ...card, steps: stepsAt(tried, index) })) : cards
}

type TriedTexts = { tried: Tried; placed: ReturnType<typeof joinTexts>['placed'] }

async function tryTexts(lesson: LessonEntry, texts: QuestionText[]): Promise<TriedTexts | null> {
  const { steps, placed } = joinTexts(texts)
  const tried = await studioDesk().trials.tryAddition({ lesson, steps })
  return tried && { tried, placed }
}

function problemsAt({ tried, placed }: TriedTexts, index: number | null): Told[] {
  return tried.problems.filter(({ addedLine }) => textAtLine(placed, addedLine) === index)
}

function stepsAt({ tried: { edition, steps }, placed }: TriedTexts, index: number): StepPreview[] {
  if (!edition) return []
  const ids = steps.filter(({ addedLine }) => textAtLine(placed, addedLine) === index).map(({ id }) => id)
  return edition.steps.filter(({ id }) => ids.includes(id)).map(step => previewStep({ step, edition }))
}

/** The compiler sees one lesson; an id must be new in the whole course. */
function sharedIds({ tried, placed, index, taken }: TriedTexts & { index: number; taken: Set<string> }): Told[] {
  return tried.steps
    .filter(({ id, addedLine }) => taken.has(id) && textAtLine(placed, addedLine) === index)
    .map(({ id }) => ({ severity: 'error', message: takenMessage(id) }))
}

const TAKEN = 'est déjà pris dans une autre leçon de ce cours. Écrivez-en un autre.'
const takenMessage = (id: string) => `L’id « ${id} » ${TAKEN}`
const isTakenMessage = (message: string) => message.endsWith(TAKEN)
