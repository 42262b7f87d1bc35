import type { ReactNode } from 'react'

/** A piece of advice beside the text. */
export function Astuce({ children }: { children?: ReactNode }) {
  return (
    <div className="note flow">
      <p className="h3">Une astuce</p>
      {children}
    </div>
  )
}
