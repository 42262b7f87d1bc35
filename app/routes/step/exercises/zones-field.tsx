import type { PicksToShow } from '#app/content/contract.ts'
import { fieldNames } from '#app/features/assessment/index.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { FieldProps } from './field-props.ts'
import { ListenToPart } from './listen-to-part.tsx'

type Zones = Extract<PicksToShow, { kind: 'zones' }>

/** Areas of a picture: each is a button in the list, and the place of the picture that bears its number is its label too. */
export function ZonesField({ step, exercise, tried }: FieldProps<Zones>) {
  const chosen = tried.filled[fieldNames.picks] ?? []
  return (
    <div className="zones">
      <div className="zones-picture">
        <LessonHtml html={exercise.pictureHtml} />
        {exercise.areas.map((area, index) => (
          <AreaLabel key={area.id} exercise={exercise} area={area} rank={index + 1} />
        ))}
      </div>
      <p className="soft">
        Appuyez sur l’image, ou choisissez dans la liste.
        {exercise.multiple ? ' Plusieurs réponses sont possibles.' : null}
      </p>
      {exercise.choices.map(({ id, html }, index) => (
        <div key={id} className="heard">
          <label className="choice" id={`choix-${id}`}>
            <input
              type={exercise.multiple ? 'checkbox' : 'radio'}
              className={`zone-${index + 1}`}
              id={`zone-${id}`}
              name={fieldNames.picks}
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <span>
              <b aria-hidden="true">{index + 1}. </b>
              <LessonHtml as="span" html={html} />
            </span>
            {tried.feedback && chosen.includes(id) ? <span className="tag">Votre essai</span> : null}
          </label>
          <ListenToPart step={step} part={`choix-${id}`} said={`la réponse ${index + 1}`} help={tried.help} />
        </div>
      ))}
    </div>
  )
}

// Drawn in the picture's own measures, so that no style has to say where it is. Its words are those of the list.
function AreaLabel({ exercise, area, rank }: { exercise: Zones; area: Zones['areas'][number]; rank: number }) {
  const { width, height } = exercise
  const [x, y] = [(area.x * width) / 100, (area.y * height) / 100]
  const [across, down] = [(area.width * width) / 100, (area.height * height) / 100]
  const size = width / 24
  return (
    <label className={`area area-${rank}`} htmlFor={`zone-${area.id}`}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <rect x={x} y={y} width={across} height={down} rx={width / 80} />
        <circle cx={x} cy={y} r={size} />
        <text x={x} y={y} fontSize={size * 1.3}>
          {rank}
        </text>
      </svg>
    </label>
  )
}
