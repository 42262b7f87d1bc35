import type { OrderingToShow } from '#app/content/contract.ts'
import { fieldNames } from '#app/features/assessment/index.ts'
import { DragHint } from './drag-hint.tsx'
import type { FieldProps } from './field-props.ts'
import { PlaceRow } from './place-row.tsx'

/** Elements to put in order: each is given its place. */
export function OrderingField({ step, exercise, tried }: FieldProps<OrderingToShow>) {
  const places = exercise.pieces.map((_, index) => ({ id: String(index + 1), text: placeWords(index + 1) }))
  return (
    <>
      <p className="soft">Donnez une place à chaque élément : de 1 à {places.length}.</p>
      <DragHint>Ou prenez un élément par ses points, et posez-le à sa place.</DragHint>
      {exercise.pieces.map((piece, index) => (
        <PlaceRow
          key={piece.id}
          step={step}
          piece={piece}
          rank={index + 1}
          name={fieldNames.place(piece.id)}
          ask="Place"
          options={places}
          tried={tried}
        />
      ))}
    </>
  )
}

function placeWords(place: number): string {
  return place === 1 ? '1, en premier' : String(place)
}
