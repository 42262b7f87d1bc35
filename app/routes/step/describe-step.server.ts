import { type Help, mostHelp, sentTo, toHelp } from '#app/features/assessment/index.ts'
import { stepAddress, summaryAddress } from '#app/features/catalog/index.ts'
import { newId } from '#app/platform/ids.ts'
import { keyOf } from './answer-step.server.ts'
import { describeTry } from './describe-try.ts'
import { formNames } from './form-names.ts'
import type { KeptPlace } from './keep-place.server.ts'
import type { FoundStep } from './place-or-throw.server.ts'

export type StepToShow = ReturnType<typeof describeStep>

/** What the page of a step says. Of the key, only the feedback on what was answered, and the hints that were asked for. */
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
  const { searchParams } = new URL(request.url)
  const toGrade = exercise ? keyOf(place, exercise.id) : null
  const isAgain = searchParams.has(formNames.again)
  const answer = isAgain ? null : kept.answer
  // What a form asked for, in an address: it can be come back to, and listened to with no script.
  const asked = toHelp(searchParams.get(formNames.ask))
  const tried =
    exercise && toGrade
      ? describeTry({
          exercise,
          toGrade,
          help: helpSoFar({ answer, asked }),
          choiceIds: answer?.choiceIds ?? null,
          sent: isAgain ? sentTo(exercise, searchParams) : null,
          isHelpKnown: answer?.help !== undefined,
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
    tried,
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

function helpSoFar({ answer, asked }: { answer: KeptPlace['answer']; asked: Help }): Help {
  return answer?.outcome === 'right' ? toHelp(answer.help) : mostHelp(toHelp(answer?.help), asked)
}
