import type { Piece } from '#app/content/contract.ts'
import { LessonHtml } from '#app/ui/primitives/lesson-html.tsx'
import type { FieldProps } from './field-props.ts'
import { ListenToPart } from './listen-to-part.tsx'

/** « Choisir puis placer »: a piece, and where it goes. `ask`: the word before the list. */
export function PlaceRow({
  step,
  piece,
  rank,
  name,
  ask,
  options,
  tried,
}: Pick<FieldProps, 'step' | 'tried'> & {
  piece: Piece
  rank: number
  name: string
  ask: string
  options: { id: string; text: string }[]
}) {
  const isRight = tried.feedback?.rightPieceIds.includes(piece.id) ?? false
  return (
    <div className="heard">
      <div className="place">
        <label htmlFor={name} id={`choix-${piece.id}`}>
          <LessonHtml as="span" html={piece.html} />
          <span className="place-ask">{ask}</span>
        </label>
        <select id={name} name={name} defaultValue={tried.filled[name]?.[0] ?? ''}>
          <option value="">Choisir</option>
          {options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
        {isRight ? <span className="tag tag-right">Bien placé</span> : null}
      </div>
      <ListenToPart step={step} part={`choix-${piece.id}`} said={`la ligne ${rank}`} help={tried.help} />
    </div>
  )
}
