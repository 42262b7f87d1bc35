import type { FieldProps } from './field-props.ts'
import { GapsField } from './gaps-field.tsx'
import { MatchingField } from './matching-field.tsx'
import { NumberField } from './number-field.tsx'
import { OddPartField } from './odd-part-field.tsx'
import { OrderingField } from './ordering-field.tsx'
import { PicksField } from './picks-field.tsx'
import { ShortAnswerField } from './short-answer-field.tsx'
import { ZonesField } from './zones-field.tsx'

/** The fields of a question, by its kind. */
export function ExerciseFields({ step, exercise, tried }: FieldProps) {
  switch (exercise.kind) {
    case 'gaps':
      return <GapsField step={step} exercise={exercise} tried={tried} />
    case 'ordering':
      return <OrderingField step={step} exercise={exercise} tried={tried} />
    case 'matching':
      return <MatchingField step={step} exercise={exercise} tried={tried} />
    case 'number':
      return <NumberField step={step} exercise={exercise} tried={tried} />
    case 'short-answer':
      return <ShortAnswerField step={step} exercise={exercise} tried={tried} />
    case 'zones':
      return <ZonesField step={step} exercise={exercise} tried={tried} />
    case 'odd-part':
      return <OddPartField step={step} exercise={exercise} tried={tried} />
    default:
      return <PicksField step={step} exercise={exercise} tried={tried} />
  }
}
