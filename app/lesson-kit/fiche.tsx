import type { ReactNode } from 'react'

/** The sheet to print and keep. */
export function Fiche({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="memo flow" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
