import type { ExerciseToShow } from '#app/content/contract.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { ActingFor } from '../../acting-for.tsx'
import type { Reaction } from '../answer-step.server.ts'
import type { StepToShow } from '../describe-step.server.ts'
import { formNames } from '../form-names.ts'
import { ExerciseFields } from './exercise-fields.tsx'
import { ExerciseNotes } from './exercise-notes.tsx'
import { ListenToPart } from './listen-to-part.tsx'
import { RightAnswer } from './right-answer.tsx'

type Props = { step: StepToShow; exercise: ExerciseToShow; reaction: Reaction | null }

/** The question, with what was answered before. The form works with no script; the answer comes back in the page. */
export function ExerciseForm({ step, exercise, reaction }: Props) {
  const tried = reaction?.tried ?? step.tried
  if (!tried) return null
  if (tried.feedback?.outcome === 'right' && !reaction)
    return <RightAnswer step={step} exercise={exercise} tried={tried} />
  return (
    <form method="post" action={`${step.address}#reponse`} className="flow" autoComplete="off">
      <ExerciseNotes step={step} exercise={exercise} tried={tried} reaction={reaction} />
      <fieldset className="choices">
        <LessonHtml as="legend" id="question" html={exercise.promptHtml} />
        <ListenToPart step={step} part="question" said="la question" help={tried.help} />
        <ExerciseFields step={step} exercise={exercise} tried={tried} />
      </fieldset>
      <input type="hidden" name={formNames.event} value={step.eventId ?? ''} />
      <input type="hidden" name={formNames.help} value={tried.help} />
      <ActingFor />
      <p className="soft">Vous pouvez changer votre réponse. Personne ne voit vos essais.</p>
      <div className="acts">
        <ActionButton look="main">Envoyer ma réponse</ActionButton>
        {tried.nextHelp ? (
          <button
            type="submit"
            className="btn"
            name={formNames.ask}
            value={tried.nextHelp}
            formAction={`${step.address}#aide`}
          >
            <span>{askWords(tried.help, tried.nextHelp)}</span>
          </button>
        ) : null}
      </div>
    </form>
  )
}

function askWords(help: number, next: number): string {
  if (next === 3) return 'Faisons-le ensemble'
  return help === 0 ? 'Un coup de pouce' : 'Un autre coup de pouce'
}
