import type { ExerciseToShow } from '#app/content/contract.ts'
import { withQuery } from '#app/platform/http/with-query.ts'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { outcomeTitles } from '../answer-words.ts'
import type { StepToShow } from '../describe-step.server.ts'
import type { TryToShow } from '../describe-try.ts'
import { formNames } from '../form-names.ts'
import { AnswerLines } from './answer-lines.tsx'
import { ListenToPart } from './listen-to-part.tsx'
import { Remarks } from './remarks.tsx'

/** The question once it is answered: what it was worth, how she came to it, and her answer. */
export function RightAnswer({
  step,
  exercise,
  tried,
}: {
  step: StepToShow
  exercise: ExerciseToShow
  tried: TryToShow
}) {
  if (!tried.feedback) return null
  return (
    <section className="flow" id="reponse" tabIndex={-1} aria-label="Votre réponse">
      <Note tone="ok" title={outcomeTitles.right} status>
        <Remarks feedback={tried.feedback} exercise={exercise} />
        {tried.mastery ? <p>Vous avez réussi {tried.mastery}.</p> : null}
      </Note>
      <ListenToPart step={step} part="reponse" said="cette remarque" help={0} />
      <LessonHtml className="lead" html={exercise.promptHtml} />
      <AnswerLines exercise={exercise} lines={tried.answer} />
      <RedoLink step={step} />
    </section>
  )
}

// Back to the question, as if it had never been answered.
function RedoLink({ step }: { step: StepToShow }) {
  return (
    <p>
      <ActionLink to={withQuery(step.address, formNames.again)} look="quiet">
        Refaire l’exercice
      </ActionLink>
    </p>
  )
}
