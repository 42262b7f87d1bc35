import type { ReactNode } from 'react'

/** The highlighted sentence of a step. */
export function ARetenir({ children }: { children?: ReactNode }) {
  return (
    <p className="lead">
      <strong className="hl">{children}</strong>
    </p>
  )
}
