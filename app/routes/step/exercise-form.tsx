import type { ExerciseToShow } from '#app/content/contract.ts'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ActingFor } from '../acting-for.tsx'
import { outcomeTitles } from './answer-words.ts'
import type { StepToShow } from './describe-step.server.ts'

export type Fault = { sentence: { title: string; text: string }; choiceIds: string[] } | null

/** The question, with what was answered before. The form works with no script; the answer comes back in the page. */
export function ExerciseForm({ step, exercise, fault }: { step: StepToShow; exercise: ExerciseToShow; fault: Fault }) {
  if (step.feedback?.outcome === 'right' && !fault) return <RightAnswer step={step} exercise={exercise} />
  const chosen = fault ? fault.choiceIds : step.choiceIds
  return (
    <form method="post" action={step.address} className="flow">
      <div id="reponse" tabIndex={-1} className="flow">
        {fault ? (
          <Note tone="attention" title={fault.sentence.title} status>
            <p>{fault.sentence.text}</p>
          </Note>
        ) : (
          <NotYet step={step} exercise={exercise} />
        )}
      </div>
      <fieldset className="choices">
        <LessonHtml as="legend" html={exercise.promptHtml} />
        {exercise.multiple ? <p className="soft">Plusieurs réponses sont possibles.</p> : null}
        {exercise.choices.map(({ id, html }) => (
          <label key={id} className="choice">
            <input
              type={exercise.multiple ? 'checkbox' : 'radio'}
              name="choix"
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <LessonHtml as="span" html={html} />
            {step.feedback && chosen.includes(id) ? <span className="tag">Votre essai</span> : null}
          </label>
        ))}
      </fieldset>
      <input type="hidden" name="envoi" value={step.eventId ?? ''} />
      <ActingFor />
      <p className="soft">Vous pouvez changer votre réponse. Personne ne voit vos essais.</p>
      <div className="acts">
        <ActionButton look="main">Envoyer ma réponse</ActionButton>
      </div>
    </form>
  )
}

function NotYet({ step, exercise }: { step: StepToShow; exercise: ExerciseToShow }) {
  const { feedback } = step
  if (!feedback) return null
  return (
    <Note tone="attention" title={outcomeTitles[feedback.outcome]} status>
      <Remarks feedback={feedback} exercise={exercise} />
      <p>Vous pouvez choisir encore.</p>
      {feedback.hintHtml ? (
        <div>
          <p>
            <strong>Un coup de pouce :</strong>
          </p>
          <LessonHtml className="text" html={feedback.hintHtml} />
        </div>
      ) : null}
    </Note>
  )
}

function RightAnswer({ step, exercise }: { step: StepToShow; exercise: ExerciseToShow }) {
  const { feedback } = step
  if (!feedback) return null
  return (
    <section className="flow" id="reponse" tabIndex={-1} aria-label="Votre réponse">
      <Note tone="ok" title={outcomeTitles.right} status>
        <Remarks feedback={feedback} exercise={exercise} />
      </Note>
      <LessonHtml className="lead" html={exercise.promptHtml} />
      {exercise.choices
        .filter(({ id }) => step.choiceIds.includes(id))
        .map(({ id, html }) => (
          <div key={id} className="choice choice-ok">
            <Icon name="done" label="Votre réponse" />
            <LessonHtml as="span" html={html} />
          </div>
        ))}
      <p>
        <ActionLink to={`${step.address}${step.address.includes('?') ? '&' : '?'}refaire`} look="quiet">
          Refaire l’exercice
        </ActionLink>
      </p>
    </section>
  )
}

function Remarks({ feedback, exercise }: { feedback: NonNullable<StepToShow['feedback']>; exercise: ExerciseToShow }) {
  const several = feedback.remarks.length > 1
  return (
    <>
      {feedback.remarks.map(({ choiceId, html }) => (
        <div key={choiceId} className="flow">
          {several ? (
            <LessonHtml className="font-strong" html={exercise.choices.find(({ id }) => id === choiceId)?.html ?? ''} />
          ) : null}
          <LessonHtml className="text" html={html} />
        </div>
      ))}
    </>
  )
}
