import type { ReactNode } from 'react'

/** A danger, said beside the text. */
export function Attention({ children }: { children?: ReactNode }) {
  return (
    <div className="note note-att flow">
      <p className="h3">Attention</p>
      {children}
    </div>
  )
}
