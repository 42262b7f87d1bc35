import type { NumberToShow } from '#app/content/contract.ts'
import type { FieldProps } from './field-props.ts'
import { TypedInput } from './typed-input.tsx'

/** A number to write, with its unit beside. */
export function NumberField({ exercise, tried }: FieldProps<NumberToShow>) {
  return <TypedInput tried={tried} unit={exercise.unit} isNumber />
}
