import { useContext } from 'react'
import { PlaceContext } from './place.ts'

/**
 * A field with its own button. What is typed goes to `readTyped` and nowhere else: in the browser it never leaves it,
 * without JavaScript it serves one answer and is forgotten. Never use it where people might type a true secret.
 */
export function TypedField({
  field,
  label,
  target,
  send = 'Envoyer',
  help,
  kind = 'line',
}: {
  /** What `readTyped` receives as `field`: an identifier, unique in the view. */
  field: string
  label: string
  target?: string
  /** The words of the button: a verb, and what it sends if the view has several. */
  send?: string
  /** One sentence under the label: an example, what is expected. */
  help?: string
  kind?: 'line' | 'digits' | 'long'
}) {
  const { marked, hidden, address } = useContext(PlaceContext)
  const isMarked = target !== undefined && target === marked
  const id = `champ-${field}`
  const describedBy = [help ? `${id}-aide` : null, isMarked ? 'coup-de-pouce' : null].filter(Boolean).join(' ')
  const common = {
    id,
    name: 'texte',
    maxLength: 500,
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    'aria-describedby': describedBy || undefined,
  } as const
  return (
    <form
      method="post"
      action={address}
      className={isMarked ? 'sim-field sim-marked' : 'sim-field'}
      data-target={target}
    >
      {hidden}
      <input type="hidden" name="champ" value={field} />
      <label htmlFor={id}>{label}</label>
      {help ? (
        <p id={`${id}-aide`} className="small">
          {help}
        </p>
      ) : null}
      {kind === 'long' ? (
        <textarea {...common} rows={4} />
      ) : (
        <input {...common} type="text" inputMode={kind === 'digits' ? 'numeric' : undefined} />
      )}
      <button type="submit" className="sim-btn sim-main">
        {send}
      </button>
    </form>
  )
}
