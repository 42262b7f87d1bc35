/** One line of a form that is filled by keyboard alone, sheet after sheet. `first`: the cursor stands there when the page opens. */
export function KeyField({
  name,
  label,
  value,
  fault,
  help,
  type = 'text',
  look = '',
  first = false,
}: {
  name: string
  label: string
  value?: string
  fault?: string
  help?: string
  type?: 'text' | 'date'
  look?: '' | 'key-code' | 'key-letters'
  first?: boolean
}) {
  const describedBy = [help ? `${name}-aide` : null, fault ? `${name}-faute` : null].filter(Boolean).join(' ')
  return (
    <p className={`field ${look}`.trim()}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: a pile is keyed in with no mouse, and the label says what is awaited
        autoFocus={first}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
      {help ? (
        <span className="small soft font-text" id={`${name}-aide`}>
          {help}
        </span>
      ) : null}
      {fault ? (
        <span className="field-fault" id={`${name}-faute`}>
          {fault}
        </span>
      ) : null}
    </p>
  )
}
