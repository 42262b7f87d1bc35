import type { NumberToShow } from '#app/content/contract.ts'
import type { FieldProps } from './exercise-fields.tsx'
import { TypedInput } from './typed-input.tsx'

/** A number to write, with its unit beside. */
export function NumberField({ exercise, tried }: FieldProps<NumberToShow>) {
  return <TypedInput tried={tried} unit={exercise.unit} isNumber />
}
