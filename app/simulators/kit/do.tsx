import { type ReactNode, useContext } from 'react'
import type { Gesture } from '../contract.ts'
import { gestureForm, PlaceContext } from './place.ts'

/**
 * A button of a view: pressing it makes one gesture. Its words must make sense alone; where the drawing has no room for
 * them, `spoken` says the whole. `target` is what `guide` names to have it marked.
 */
export function Do<A extends Gesture>({
  gesture,
  target,
  look = 'sim-btn',
  spoken,
  pressed,
  current,
  children,
}: {
  gesture: A
  target?: string
  /** CSS classes, such as `sim-btn`, `sim-btn sim-main`, `sim-row`, or the family's own. */
  look?: string
  spoken?: string
  /** For what can be on or off: ticked, chosen. */
  pressed?: boolean
  /** For the item of a list that is open beside it. */
  current?: boolean
  children: ReactNode
}) {
  const { marked } = useContext(PlaceContext)
  const isMarked = target !== undefined && target === marked
  const value = JSON.stringify(gesture)
  return (
    // Keyed: a button that becomes another one must not keep the focus under a new name.
    <button
      key={value}
      type="submit"
      form={gestureForm}
      name="geste"
      value={value}
      className={isMarked ? `${look} sim-marked` : look}
      data-target={target}
      aria-label={spoken}
      aria-pressed={pressed}
      aria-current={current ? 'true' : undefined}
      aria-describedby={isMarked ? 'coup-de-pouce' : undefined}
    >
      {children}
    </button>
  )
}
