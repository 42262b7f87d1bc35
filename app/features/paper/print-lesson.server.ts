import { createHash } from 'node:crypto'
import type { CompiledEdition, Edition, Step } from '#app/content/contract.ts'
import { now } from '#app/platform/clock.ts'
import { points, stepHeight } from './estimate-height.ts'
import type { NewSheet } from './paper-sheet.ts'
import { findSheet, insertSheet } from './paper-store.server.ts'
import { planSheets, type Room } from './plan-sheets.ts'
import { askedOnPaper } from './screen-exercise.ts'
import { codeCount, codeOf } from './sheet-code.ts'

// What an A4 sheet holds below its head, in millimetres: see `paper-print.css`.
const rooms: Record<Edition, Room> = {
  standard: { first: 204, next: 258 },
  easyToRead: { first: 188, next: 256 },
}

/** `shown`: which of the two texts the edition is. */
type Printable = { courseId: string; edition: CompiledEdition; shown: Edition }
export type PrintedSheet = { code: string; number: number; steps: Step[] }

/**
 * Cuts a lesson into sheets and keeps what stands on each, under its code. `learnerId`: whose they are; null for blank ones.
 * Printing again gives the same codes.
 */
export async function printLesson({
  courseId,
  edition,
  shown,
  learnerId,
}: Printable & { learnerId: string | null }): Promise<PrintedSheet[]> {
  const printed: PrintedSheet[] = []
  for (const [index, steps] of cutLesson({ edition, shown }).entries()) {
    const sheet = sheetOf({ courseId, edition, number: index + 1, steps, learnerId })
    printed.push({ code: await keepSheet(sheet), number: index + 1, steps })
  }
  return printed
}

/** Keeps the first sheet of a lesson that asks something, blank, under a code that is known beforehand: for the demonstration. */
export async function keepDemoSheet({ courseId, edition, shown }: Printable): Promise<void> {
  const sheets = cutLesson({ edition, shown })
  const index = sheets.findIndex(steps => steps.some(step => step.exercise))
  const steps = sheets[index] ?? []
  const sheet = sheetOf({ courseId, edition, number: index + 1, steps, learnerId: null })
  await insertSheet({ ...sheet, code: codeOf(0), printedAt: now() })
}

function cutLesson({ edition, shown }: { edition: CompiledEdition; shown: Edition }): Step[][] {
  const heights = edition.steps.map(step => stepHeight({ step, size: points[shown] }))
  const plan = planSheets({ heights, room: rooms[shown] })
  return plan.map(places => edition.steps.filter((_, place) => places.includes(place)))
}

function sheetOf({
  courseId,
  edition,
  number,
  steps,
  learnerId,
}: {
  courseId: string
  edition: CompiledEdition
  number: number
  steps: Step[]
  learnerId: string | null
}): NewSheet {
  return {
    courseId,
    lessonId: edition.lessonId,
    lessonHash: edition.hash,
    sheetNumber: number,
    stepIds: steps.map(step => step.id),
    exerciseIds: steps.flatMap(step => askedOnPaper(step)?.id ?? []),
    learnerId,
  }
}

// The code follows from what stands on the sheet. Two sheets may come to the same one: the second then takes the next.
async function keepSheet(sheet: NewSheet): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const code = codeFrom(sheet, attempt)
    const known = await findSheet(code)
    if (!known) await insertSheet({ ...sheet, code, printedAt: now() })
    const kept = known ?? (await findSheet(code))
    if (kept && factsOf(kept) === factsOf(sheet)) return code
  }
}

function codeFrom(sheet: NewSheet, attempt: number): string {
  const digest = createHash('sha256')
    .update(`${factsOf(sheet)}\n${attempt}`)
    .digest()
  return codeOf(Number(digest.readBigUInt64BE() % BigInt(codeCount)))
}

function factsOf({ courseId, lessonId, lessonHash, sheetNumber, stepIds, exerciseIds, learnerId }: NewSheet): string {
  return JSON.stringify([courseId, lessonId, lessonHash, sheetNumber, stepIds, exerciseIds, learnerId])
}
