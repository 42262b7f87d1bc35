import type { ReactNode } from 'react'

/** A page of text: a title and sections. */
export function PlainText({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="flow pt-6">
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </div>
  )
}
