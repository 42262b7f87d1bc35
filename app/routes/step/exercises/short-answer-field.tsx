import type { ShortAnswerToShow } from '#app/content/contract.ts'
import type { FieldProps } from './field-props.ts'
import { TypedInput } from './typed-input.tsx'

/** A few words to write. */
export function ShortAnswerField({ tried }: FieldProps<ShortAnswerToShow>) {
  return <TypedInput tried={tried} unit={null} isNumber={false} />
}
