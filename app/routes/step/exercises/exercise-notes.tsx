import type { ExerciseToShow } from '#app/content/contract.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { Reaction } from '../answer-step.server.ts'
import { outcomeTitles } from '../answer-words.ts'
import type { StepToShow } from '../describe-step.server.ts'
import type { HintToShow, TryToShow } from '../describe-try.ts'
import { ListenToPart } from './listen-to-part.tsx'
import { Remarks } from './remarks.tsx'
import { SolutionLines } from './solution-lines.tsx'

type Props = { step: StepToShow; exercise: ExerciseToShow; tried: TryToShow; reaction: Reaction | null }

/** Above the question: what is wrong with the form, or what the answer was worth; then the hints that were asked for. */
export function ExerciseNotes({ step, exercise, tried, reaction }: Props) {
  const { feedback } = tried
  return (
    <>
      <div id="reponse" tabIndex={-1} className="flow">
        {reaction?.sentence ? (
          <Note tone="attention" title={reaction.sentence.title} status>
            <p>{reaction.sentence.text}</p>
          </Note>
        ) : feedback ? (
          <Note tone="attention" title={outcomeTitles[feedback.outcome]} status>
            <Remarks feedback={feedback} exercise={exercise} />
            <p>
              {feedback.rightPieceIds.length > 0 ? 'Ce qui est bien placé est marqué.' : null} Vous pouvez essayer
              encore.
            </p>
            <ListenToPart step={step} part="reponse" said="cette remarque" help={tried.help} />
          </Note>
        ) : null}
      </div>
      {tried.hints.length > 0 ? (
        <div id="aide" tabIndex={-1}>
          <Note title="Un coup de pouce" status={!feedback && !reaction?.sentence}>
            {tried.hints.map((hint, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hints have no other name than their rank
              <Hint key={index} hint={hint} ordered={exercise.kind === 'ordering'} />
            ))}
            <ListenToPart step={step} part="aide" said="le coup de pouce" help={tried.help} />
          </Note>
        </div>
      ) : null}
    </>
  )
}

function Hint({ hint, ordered }: { hint: HintToShow; ordered: boolean }) {
  if ('html' in hint) return <LessonHtml className="text" html={hint.html} />
  return (
    <>
      <p>
        <strong>Faisons-le ensemble.</strong> Voici la bonne réponse :
      </p>
      <SolutionLines lines={hint.answer} ordered={ordered} />
      <p>Mettez-la vous-même dans l’exercice. Puis appuyez sur « Envoyer ma réponse ».</p>
    </>
  )
}
