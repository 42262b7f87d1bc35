import type { PicksToShow } from '#app/content/contract.ts'
import { fieldNames } from '#app/features/assessment/index.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { FieldProps } from './field-props.ts'
import { ListenToPart } from './listen-to-part.tsx'

/** One choice among several, or several of them; true or false as well. */
export function PicksField({ step, exercise, tried }: FieldProps<PicksToShow>) {
  const chosen = tried.filled[fieldNames.picks] ?? []
  return (
    <>
      {exercise.multiple && exercise.kind === 'choice' ? (
        <p className="soft">Plusieurs réponses sont possibles.</p>
      ) : null}
      {exercise.choices.map(({ id, html }, index) => (
        <div key={id} className="heard">
          <label className="choice" id={`choix-${id}`}>
            <input
              type={exercise.multiple ? 'checkbox' : 'radio'}
              name={fieldNames.picks}
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <LessonHtml as="span" html={html} />
            {tried.feedback && chosen.includes(id) ? <span className="tag">Votre essai</span> : null}
          </label>
          <ListenToPart step={step} part={`choix-${id}`} said={`la réponse ${index + 1}`} help={tried.help} />
        </div>
      ))}
    </>
  )
}
