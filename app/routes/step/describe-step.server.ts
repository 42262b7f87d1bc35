import { feedbackFor } from '#app/features/assessment/index.ts'
import { stepAddress, summaryAddress } from '#app/features/catalog/index.ts'
import { newId } from '#app/platform/ids.ts'
import type { KeptPlace } from './keep-place.server.ts'
import type { FoundStep } from './place-or-throw.server.ts'

export type StepToShow = ReturnType<typeof describeStep>

/** What the page of a step says. Of the key, only the feedback on the choices that were made. */
export function describeStep({
  request,
  place,
  step,
  index,
  kept,
  lost,
}: FoundStep & { request: Request; kept: KeptPlace; lost: boolean }) {
  const { course, lesson, edition, shown, hasEasyToRead, lessonNumber } = place
  const easy = shown === 'easyToRead'
  const at = { course: course.slug, lesson: lesson.slug }
  const previous = edition.steps[index - 1]
  const next = edition.steps[index + 1]
  const { exercise } = step
  const redo = new URL(request.url).searchParams.has('refaire')
  const answer = kept.answer && !redo && canShow(kept.answer.choiceIds, exercise) ? kept.answer : null
  const toGrade = exercise ? edition.grading[exercise.id] : undefined
  const feedback =
    answer && exercise && toGrade
      ? feedbackFor({
          toShow: exercise,
          toGrade: { ...toGrade, rightChoiceIds: place.standard.grading[exercise.id]?.rightChoiceIds ?? [] },
          choiceIds: answer.choiceIds,
        })
      : null
  return {
    courseTitle: course.title,
    courseAddress: `/cours/${course.slug}`,
    lessonTitle: lesson.title,
    lessonNumber,
    number: index + 1,
    total: edition.steps.length,
    title: step.title,
    html: step.html,
    figuresHtml: step.figuresHtml,
    definitions: step.definitions,
    exercise,
    choiceIds: answer?.choiceIds ?? [],
    feedback,
    eventId: exercise ? newId() : null,
    easy,
    editions: hasEasyToRead
      ? {
          standard: stepAddress({ ...at, step: step.id }),
          easyToRead: stepAddress({ ...at, step: step.id, easy: true }),
        }
      : null,
    address: stepAddress({ ...at, step: step.id, easy }),
    previous: previous ? stepAddress({ ...at, step: previous.id, easy }) : null,
    next: next ? stepAddress({ ...at, step: next.id, easy }) : summaryAddress({ ...at, easy }),
    isLast: !next,
    updated: kept.updated,
    notKept: kept.notKept,
    lost,
  }
}

// An author may have taken a choice away since, or we have forgotten it with time: the question is then asked anew.
function canShow(choiceIds: string[], exercise: FoundStep['step']['exercise']): boolean {
  return (
    exercise !== null &&
    choiceIds.length > 0 &&
    choiceIds.every(id => exercise.choices.some(choice => choice.id === id))
  )
}
