import type { PicksToShow } from '#app/content/contract.ts'
import type { FieldProps } from './field-props.ts'
import { PicksField } from './picks-field.tsx'

/** A message, part after part: she marks what is odd in it. */
export function OddPartField(props: FieldProps<PicksToShow>) {
  return (
    <>
      <p className="soft">Cochez chaque partie qui vous étonne.</p>
      <div className="message">
        <PicksField {...props} />
      </div>
    </>
  )
}
