import type { MatchingToShow } from '#app/content/contract.ts'
import { fieldNames } from '#app/features/assessment/index.ts'
import { DragHint } from './drag-hint.tsx'
import type { FieldProps } from './field-props.ts'
import { PlaceRow } from './place-row.tsx'

/** Pairs to make: each element is given what goes with it. */
export function MatchingField({ step, exercise, tried }: FieldProps<MatchingToShow>) {
  return (
    <>
      <p className="soft" id="a-choisir">
        Choisissez ce qui va avec chaque ligne : {exercise.partners.map(({ text }) => text).join(' ; ')}.
      </p>
      <DragHint>
        Choisissez ce qui va avec chaque ligne. Ou prenez une réponse par ses points, et posez-la sur sa ligne.
      </DragHint>
      {exercise.lefts.map((piece, index) => (
        <PlaceRow
          key={piece.id}
          step={step}
          piece={piece}
          rank={index + 1}
          name={fieldNames.partner(piece.id)}
          ask="Va avec"
          options={exercise.partners}
          tried={tried}
        />
      ))}
    </>
  )
}
