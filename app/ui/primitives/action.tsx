import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Look = 'main' | 'plain' | 'quiet'

const classes: Record<Look, string> = { main: 'btn btn-main', plain: 'btn', quiet: 'btn btn-quiet' }

/** Goes to a page. An arrow only says "next". */
export function ActionLink({
  to,
  look = 'plain',
  arrow,
  children,
}: {
  to: string
  look?: Look
  arrow?: 'next' | 'back'
  children: ReactNode
}) {
  return (
    <a className={classes[look]} href={to}>
      {arrow === 'back' ? <Icon name="back" /> : null}
      <span>{children}</span>
      {arrow === 'next' ? <Icon name="next" /> : null}
    </a>
  )
}

/** Sends the form around it. */
export function ActionButton({
  look = 'plain',
  arrow = false,
  name,
  value,
  children,
}: {
  look?: Look
  arrow?: boolean
  name?: string
  value?: string
  children: ReactNode
}) {
  return (
    <button type="submit" className={classes[look]} name={name} value={value}>
      <span>{children}</span>
      {arrow ? <Icon name="next" /> : null}
    </button>
  )
}
