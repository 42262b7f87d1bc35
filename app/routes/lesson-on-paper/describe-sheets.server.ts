import type { ExerciseToShow, Step } from '#app/content/contract.ts'
import { isStaff, type Viewer } from '#app/features/accounts/index.ts'
import type { LessonPlace } from '#app/features/catalog/index.server.ts'
import { printLesson } from '#app/features/paper/index.server.ts'
import { askedOnPaper, letterOf, type PaperRow, paperHtml, paperQuestion } from '#app/features/paper/index.ts'
import { spacedCode } from '#app/platform/typed-code.ts'

export type SheetsToShow = Awaited<ReturnType<typeof describeSheets>>
export type StepOnPaper = ReturnType<typeof describeStep>

/** A lesson as it is printed. On the sheets of somebody who is known, her name; `blank` asks for sheets without one. */
export async function describeSheets({
  place,
  viewer,
  blank,
}: {
  place: LessonPlace
  viewer: Viewer | null
  blank: boolean
}) {
  const { course, lesson, edition, shown, hasEasyToRead } = place
  // A guest's path ends with her visit: her sheets come back when it may be gone.
  const person = viewer && viewer.kind !== 'guest' && !blank ? viewer : null
  const sheets = await printLesson({ courseId: course.courseId, edition, shown, learnerId: person?.learnerId ?? null })
  const address = `/cours/${course.slug}/${lesson.slug}/papier`
  const easy = shown === 'easyToRead'
  const asked = blank ? ['vierge'] : []
  return {
    courseTitle: course.title,
    courseAddress: `/cours/${course.slug}`,
    title: edition.title,
    objective: edition.objective,
    easy,
    editions: hasEasyToRead
      ? { standard: withQuery(address, asked), easyToRead: withQuery(address, ['version=facile', ...asked]) }
      : null,
    blankAddress:
      person && isStaff(viewer) ? withQuery(address, [...(easy ? ['version=facile'] : []), 'vierge']) : null,
    person: person ? { name: person.displayName } : null,
    sheets: sheets.map(({ code, number, steps }) => ({
      code: spacedCode(code),
      number,
      steps: numbered(steps),
    })),
  }
}

function withQuery(address: string, asked: string[]): string {
  return asked.length > 0 ? `${address}?${asked.join('&')}` : address
}

// Questions are counted on each sheet, as they are when it is keyed in.
function numbered(steps: Step[]) {
  let asked = 0
  return steps.map(step => describeStep(step, askedOnPaper(step) ? ++asked : 0))
}

function describeStep(step: Step, questionNumber: number) {
  const { id, title, html, figuresHtml, definitions } = step
  const exercise = askedOnPaper(step)
  return {
    id,
    title,
    html: paperHtml(html),
    figuresHtml: figuresHtml.map(paperHtml),
    definitions,
    question: exercise ? describeQuestion(exercise, questionNumber) : null,
  }
}

function describeQuestion(exercise: ExerciseToShow, number: number) {
  const question = paperQuestion(exercise)
  const onPaper = (row: PaperRow): PaperRow => ('html' in row ? { ...row, html: paperHtml(row.html) } : row)
  return {
    ...question,
    number,
    promptHtml: paperHtml(exercise.promptHtml),
    lettered: question.lettered.map(onPaper),
    numbered: question.numbered.map(onPaper),
    lines: question.lines.map(line => line.map(run => ('html' in run ? { html: paperHtml(run.html) } : run))),
    picture:
      exercise.kind === 'zones'
        ? {
            html: paperHtml(exercise.pictureHtml),
            width: exercise.width,
            height: exercise.height,
            areas: exercise.areas.map((area, index) => ({ ...area, letter: letterOf(index) })),
          }
        : null,
  }
}
