import { fieldNames } from '#app/features/assessment/index.ts'
import type { FieldProps } from './field-props.ts'

/** One line to type. What she typed comes back from the page that answers, and from nowhere else. */
export function TypedInput({
  tried,
  unit,
  isNumber,
}: {
  tried: FieldProps['tried']
  unit: string | null
  isNumber: boolean
}) {
  return (
    <div className="typed">
      <label htmlFor="reponse-ecrite">Votre réponse{unit ? `, en ${unit}` : ''}</label>
      <span>
        <input
          type="text"
          id="reponse-ecrite"
          name={fieldNames.typed}
          defaultValue={tried.filled[fieldNames.typed]?.[0] ?? ''}
          inputMode={isNumber ? 'decimal' : undefined}
          maxLength={200}
          autoCapitalize="none"
          spellCheck={false}
          size={isNumber ? 10 : 30}
        />
        {unit ? <span aria-hidden="true"> {unit}</span> : null}
      </span>
    </div>
  )
}
