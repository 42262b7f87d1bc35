import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A list of ways to go: a title, one line, an arrow; the whole row is the link. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>
}

export function RowLink({
  to,
  title,
  picture,
  children,
}: {
  to: string
  title: string
  picture?: ReactNode
  children?: ReactNode
}) {
  return (
    <li>
      <a className="row" href={to}>
        {picture}
        <span>
          <b>{title}</b>
          {children}
        </span>
        <Icon name="next" />
      </a>
    </li>
  )
}
