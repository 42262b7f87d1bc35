import type { AnswerFault } from '#app/features/assessment/index.ts'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { ActingFor } from '../acting-for.tsx'
import { faultSentences, outcomeTitles } from '../step/answer-words.ts'
import type { RecallToShow } from './describe-recall.server.ts'

type Refused = { fault: AnswerFault | 'storage-full'; choiceIds: string[] } | undefined

/** One question of a lesson she has finished. It counts for nothing: it helps to remember. */
export function RecallView({ recall, refused }: { recall: RecallToShow; refused: Refused }) {
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/mon-parcours">Mon parcours</a>
        <span>{recall.lessonTitle}</span>
      </p>
      <h1>Vous souvenez-vous ?</h1>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      {recall.feedback ? (
        <Answered recall={recall} feedback={recall.feedback} />
      ) : recall.exercise ? (
        <Asked recall={recall} exercise={recall.exercise} refused={refused} />
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
  recall,
  exercise,
  refused,
}: {
  recall: RecallToShow
  exercise: NonNullable<RecallToShow['exercise']>
  refused: Refused
}) {
  return (
    <form method="post" action={recall.address} className="flow">
      {refused ? (
        <Note tone="attention" title={faultSentences[refused.fault].title} status>
          <p>{faultSentences[refused.fault].text}</p>
        </Note>
      ) : null}
      <fieldset className="choices">
        <LessonHtml as="legend" html={exercise.promptHtml} />
        {exercise.multiple ? <p className="soft">Plusieurs réponses sont possibles.</p> : null}
        {exercise.choices.map(({ id, html }) => (
          <label key={id} className="choice">
            <input
              type={exercise.multiple ? 'checkbox' : 'radio'}
              name="choix"
              value={id}
              defaultChecked={refused?.choiceIds.includes(id)}
            />
            <LessonHtml as="span" html={html} />
          </label>
        ))}
      </fieldset>
      <input type="hidden" name="rappel" value={recall.stage ?? ''} />
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
  )
}

function Answered({ recall, feedback }: { recall: RecallToShow; feedback: NonNullable<RecallToShow['feedback']> }) {
  return (
    <>
      <Note tone={feedback.outcome === 'right' ? 'ok' : 'attention'} title={outcomeTitles[feedback.outcome]} status>
        {feedback.remarks.map(({ pieceId, html }) => (
          <LessonHtml key={pieceId ?? 'all'} className="text" html={html} />
        ))}
        {feedback.outcome === 'right' ? null : <p>Oublier est normal. Vous pouvez relire cette étape.</p>}
      </Note>
      <p className="acts">
        <ActionLink to="/mon-parcours" look="main">
          Revenir à mon parcours
        </ActionLink>
        {recall.stepAddress ? <ActionLink to={recall.stepAddress}>Relire cette étape</ActionLink> : null}
      </p>
    </>
  )
}
