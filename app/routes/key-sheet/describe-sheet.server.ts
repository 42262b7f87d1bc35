import { keySheets, type Viewer } from '#app/features/accounts/index.ts'
import { listUnitsUnder } from '#app/features/network/index.server.ts'
import type { OpenedSheet } from '#app/features/paper/index.server.ts'
import { letterOf } from '#app/features/paper/index.ts'
import { newId } from '#app/platform/ids.ts'
import { spacedCode } from '#app/platform/typed-code.ts'
import { fullDate } from '#app/ui/patterns/french.ts'
import { answerField, stepField } from './keyed-form.server.ts'
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
    questions: questions.map(({ exercise }, index) => ({
      id: exercise.id,
      field: answerField(exercise.id),
      number: index + 1,
      multiple: exercise.multiple,
      promptHtml: withoutLinks(exercise.promptHtml),
      choices: exercise.choices.map(({ html }, place) => ({ letter: letterOf(place), html: withoutLinks(html) })),
    })),
    offline: course === null,
    changed,
    gone,
  }
}

// From one question to the next, the keyboard stops nowhere.
function withoutLinks(html: string): string {
  return html.replace(/<\/?a\b[^>]*>/g, '')
}
