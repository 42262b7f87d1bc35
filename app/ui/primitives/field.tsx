const fourDigits = { inputMode: 'numeric', maxLength: 4, pattern: '[0-9]{4}' } as const
const codes = { code: { ...fourDigits, type: 'text' }, 'hidden-code': { ...fourDigits, type: 'password' } } as const

/** One question of a form: its label, its value as typed before, and what is wrong with it, beside it. */
export function Field({
  name,
  label,
  type = 'text',
  value,
  autoComplete,
  help,
  fault,
  verbatim = false,
  optional = false,
  autoFocus = false,
}: {
  name: string
  label: string
  /** `code`: four digits, never kept by the browser; `hidden-code` where others may look. */
  type?: 'text' | 'email' | 'password' | 'code' | 'hidden-code'
  value?: string
  autoComplete?: string
  help?: string
  fault?: string
  /** A code: the keyboard of a phone must neither correct it nor give it a capital. */
  verbatim?: boolean
  /** May be sent empty: its help says what that does. */
  optional?: boolean
  /** The one thing that the page is opened for: a scanner types there at once. */
  autoFocus?: boolean
}) {
  const describedBy = [help ? `${name}-aide` : null, fault ? `${name}-faute` : null].filter(Boolean).join(' ')
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      {help ? (
        <span className="small soft font-text" id={`${name}-aide`}>
          {help}
        </span>
      ) : null}
      <input
        id={name}
        name={name}
        {...(type === 'code' || type === 'hidden-code' ? codes[type] : { type })}
        defaultValue={value}
        autoComplete={autoComplete}
        autoCapitalize={verbatim ? 'none' : undefined}
        spellCheck={verbatim ? false : undefined}
        // biome-ignore lint/a11y/noAutofocus: only where the page has this one form and nothing before it
        autoFocus={autoFocus}
        required={!optional}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
      {fault ? (
        <span className="field-fault" id={`${name}-faute`}>
          {fault}
        </span>
      ) : null}
    </p>
  )
}
