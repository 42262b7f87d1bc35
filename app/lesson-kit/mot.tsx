import type { ReactNode } from 'react'

/** A word of the glossary: a link to its definition, which the page writes under `mot-…`. */
export function Mot({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <a className="word" href={`#mot-${id}`}>
      {children}
    </a>
  )
}
