import { fullDate } from '#app/ui/patterns/french.ts'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ActingFor } from '../acting-for.tsx'
import { faultSentences, outcomeTitles } from '../step/answer-words.ts'
import { ExerciseFields } from '../step/exercises/exercise-fields.tsx'
import { ListenToPart } from '../step/exercises/listen-to-part.tsx'
import { Remarks } from '../step/exercises/remarks.tsx'
import { SolutionLines } from '../step/exercises/solution-lines.tsx'
import { StepAside } from '../step/step-aside.tsx'
import type { RecallReaction } from './answer-recall.server.ts'
import { cardNames } from './card-fields.ts'
import type { RecallToShow } from './describe-recall.server.ts'

type Refused = Extract<RecallReaction, { fault: unknown }> | null

/** One question of a lesson she has finished. It counts for nothing: it helps to remember. */
export function RecallView({ recall, reaction }: { recall: RecallToShow; reaction: RecallReaction | null }) {
  const answered = reaction && 'answered' in reaction ? reaction.answered : recall.answered
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/mon-parcours">Mon parcours</a>
        <span>{recall.lessonTitle}</span>
      </p>
      <h1>Vous souvenez-vous ?</h1>
      {answered && !answered.canBeHeard ? null : (
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
      )}
      {answered ? (
        <Answered answered={answered} />
      ) : recall.asked ? (
        <Asked recall={recall} asked={recall.asked} refused={reaction && 'fault' in reaction ? reaction : null} />
      ) : (
        <Nothing />
      )}
    </div>
  )
}

function Nothing() {
  return (
    <>
      <p className="lead">Il n’y a pas de rappel à faire maintenant.</p>
      <ActionLink to="/mon-parcours" look="main">
        Revenir à mon parcours
      </ActionLink>
    </>
  )
}

function Asked({
  recall: { address },
  asked: { stage, again, exercise, situationHtml, aside, tried },
  refused,
}: {
  recall: RecallToShow
  asked: NonNullable<RecallToShow['asked']>
  refused: Refused
}) {
  const page = { address }
  return (
    <>
      {situationHtml ? <LessonHtml className="text" html={situationHtml} /> : null}
      <StepAside step={aside} />
      <form method="post" action={`${address}#reponse`} className="flow" autoComplete="off">
        <div id="reponse" tabIndex={-1} className="flow">
          {refused ? (
            <Note tone="attention" title={faultSentences[refused.fault].title} status>
              <p>{faultSentences[refused.fault].text}</p>
            </Note>
          ) : null}
        </div>
        <fieldset className="choices">
          <LessonHtml as="legend" id="question" html={exercise.promptHtml} />
          <ListenToPart step={page} part="question" said="la question" help={0} />
          <ExerciseFields step={page} exercise={exercise} tried={refused?.tried ?? tried} />
        </fieldset>
        <input type="hidden" name={cardNames.stage} value={stage} />
        {again ? <input type="hidden" name={cardNames.again} value="oui" /> : null}
        <input type="hidden" name={cardNames.question} value={exercise.id} />
        <ActingFor />
        <p className="soft">Cette réponse ne change rien à votre parcours. Elle aide à se souvenir.</p>
        <div className="acts">
          <ActionButton look="main" name="intention" value="repondre">
            Envoyer ma réponse
          </ActionButton>
          <ActionButton name="intention" value="passer">
            Passer
          </ActionButton>
          <ActionButton look="quiet" name="intention" value="plus-jamais">
            Plus de rappels pour cette leçon
          </ActionButton>
        </div>
      </form>
    </>
  )
}

function Answered({ answered }: { answered: NonNullable<RecallToShow['answered']> }) {
  const { exercise, tried, stepAddress, next } = answered
  if (!tried.feedback) return null
  const isRight = tried.feedback.outcome === 'right'
  return (
    <>
      <LessonHtml className="lead" html={exercise.promptHtml} />
      <div id="reponse" tabIndex={-1}>
        <Note tone={isRight ? 'ok' : 'attention'} title={outcomeTitles[tried.feedback.outcome]} status>
          <Remarks feedback={tried.feedback} exercise={exercise} />
          {isRight ? null : <p>Oublier est normal. Cette étape l’explique : vous pouvez la relire.</p>}
        </Note>
      </div>
      {isRight ? <SolutionLines lines={tried.answer} ordered={exercise.kind === 'ordering'} /> : null}
      <p>{nextWords(next)}</p>
      <p className="acts">
        <ActionLink to="/mon-parcours" look={isRight ? 'main' : 'plain'}>
          Revenir à mon parcours
        </ActionLink>
        <ActionLink to={stepAddress} look={isRight ? 'plain' : 'main'}>
          Relire cette étape
        </ActionLink>
      </p>
    </>
  )
}

function nextWords(next: { on: string; isDue: boolean } | null): string {
  if (!next) return 'C’était le dernier rappel de cette leçon.'
  if (next.isDue) return 'Une autre question de cette leçon vous attend sur « Mon parcours ».'
  return `Une question de cette leçon reviendra le ${fullDate(next.on)}.`
}
