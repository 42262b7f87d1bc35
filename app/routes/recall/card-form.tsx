import { ActionButton } from '#app/ui/primitives/action.tsx'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import { ActingFor } from '../acting-for.tsx'
import { ExerciseFields } from '../step/exercises/exercise-fields.tsx'
import { ListenToPart } from '../step/exercises/listen-to-part.tsx'
import { cardNames } from './card-fields.ts'
import type { CardToShow } from './describe-recall.server.ts'

/** The question of a card, with the fields that it has in its lesson. Once answered, it may be tried again, and nothing else. */
export function CardForm({ card, address }: { card: CardToShow; address: string }) {
  const { stage, again, exercise, tried, told } = card
  const page = { address: card.heardAt }
  return (
    <form method="post" action={`${address}#reponse`} className="flow" autoComplete="off">
      <fieldset className="choices">
        <LessonHtml as="legend" id="question" html={exercise.promptHtml} />
        <ListenToPart step={page} part="question" said="la question" help={0} />
        <ExerciseFields step={page} exercise={exercise} tried={tried} />
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
        {told ? null : (
          <>
            <ActionButton name="intention" value="passer">
              Passer
            </ActionButton>
            <ActionButton look="quiet" name="intention" value="plus-jamais">
              Arrêter les rappels de cette leçon
            </ActionButton>
          </>
        )}
      </div>
    </form>
  )
}
