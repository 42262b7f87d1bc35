import type { ReactNode } from 'react'

/** A sentence that stands out. `status` is read aloud when the page opens after a form. */
export function Note({
  tone = 'plain',
  title,
  status = false,
  children,
}: {
  tone?: 'plain' | 'ok' | 'attention'
  title?: string
  status?: boolean
  children: ReactNode
}) {
  const look = { plain: 'note', ok: 'note note-ok', attention: 'note note-att' }[tone]
  return (
    <div className={`${look} flow`} role={status ? 'status' : undefined}>
      {title ? <p className="h3">{title}</p> : null}
      {children}
    </div>
  )
}
