import type { ExerciseToShow } from '#app/content/contract.ts'
import { keySheets, type Viewer } from '#app/features/accounts/index.ts'
import { listUnitsUnder } from '#app/features/network/index.server.ts'
import type { OpenedSheet } from '#app/features/paper/index.server.ts'
import { type PaperRow, paperQuestion } from '#app/features/paper/index.ts'
import { newId } from '#app/platform/ids.ts'
import { spacedCode } from '#app/platform/typed-code.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import { answerField, stepField } from './keyed-form.server.ts'
import { expectedWords, keyingHelp } from './keying-words.ts'
import { sheetAddress } from './sheet-address.ts'

export type SheetToKey = Awaited<ReturnType<typeof describeSheet>>

/** What stands on a sheet, for whoever keys it in. `other`: it is not the person's of its code. */
export async function describeSheet({
  opened,
  viewer,
  day,
  other,
}: {
  opened: OpenedSheet
  viewer: Viewer
  day: string
  other: boolean
}) {
  const { sheet, owner, lessonTitle, course, steps, questions, changed, gone } = opened
  const known = other ? null : owner
  const units = known ? [] : await listUnitsUnder(keySheets.paths(viewer))
  return {
    code: spacedCode(sheet.code),
    title: `${lessonTitle ?? 'Une leçon qui n’est plus proposée'}, feuille ${sheet.sheetNumber}`,
    courseTitle: course?.title ?? null,
    address: sheetAddress({ code: sheet.code, day, other }),
    otherAddress: known ? sheetAddress({ code: sheet.code, day, other: true }) : null,
    backAddress: `/saisie?date=${day}`,
    day,
    dayInWords: fullDate(day),
    owner: known ? { name: known.name ?? 'Sans prénom', reference: known.reference } : null,
    units: units.map(({ id, name }) => ({ id, name })),
    formId: newId(),
    steps: steps.map(({ id, title }) => ({ id, field: stepField(id), title })),
    questions: questions.map(({ exercise, toGrade }, index) => ({
      id: exercise.id,
      field: answerField(exercise.id),
      number: index + 1,
      help: keyingHelp(exercise),
      promptHtml: withoutLinks(exercise.promptHtml),
      rows: rowsToKey(exercise),
      expected: expectedWords({ toShow: exercise, toGrade }),
    })),
    offline: course === null,
    changed,
    gone,
  }
}

// What stands on the paper, under the same letters and numbers.
function rowsToKey(exercise: ExerciseToShow): PaperRow[] {
  const { numbered, lettered, gaps } = paperQuestion(exercise)
  const lists = gaps.map(({ rank, options }) => ({
    mark: String(rank),
    text: options.map(row => `${row.mark} ${'text' in row ? row.text : ''}`).join(', '),
  }))
  return [...numbered, ...lettered, ...lists].map(row =>
    'html' in row ? { ...row, html: withoutLinks(row.html) } : row,
  )
}

// From one question to the next, the keyboard stops nowhere.
function withoutLinks(html: string): string {
  return html.replace(/<\/?a\b[^>]*>/g, '')
}
