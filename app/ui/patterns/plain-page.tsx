import type { ReactNode } from 'react'
import { ListenButton } from '../primitives/listen-button.tsx'

/** A page of text: a title and sections, that the device can read aloud. */
export function PlainText({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="flow pt-6">
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      <p className="pb-6">
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      {children}
    </div>
  )
}

/** A part of such a page. `id` is where a link may lead. */
export function PlainSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 className="trait" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
