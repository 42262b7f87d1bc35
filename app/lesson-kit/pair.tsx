import type { ReactNode } from 'react'

/** Easy to read: one picture and its few short lines, side by side where there is room. */
export function Pair({ children }: { children?: ReactNode }) {
  return <div className="pair">{children}</div>
}
