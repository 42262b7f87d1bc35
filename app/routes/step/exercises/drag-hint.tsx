import type { ReactNode } from 'react'
import dragScript from '#app/ui/enhance/drag.js?url'

/**
 * What tells the eye that a piece can also be taken and put in its place. The script that brings the gesture shows it; it
 * stands just before the lines. Hidden from those who hear the page: for them the lists are the way.
 */
export function DragHint({ children }: { children: ReactNode }) {
  return (
    <>
      <p className="soft drag-hint" aria-hidden="true" hidden>
        {children}
      </p>
      <script type="module" src={dragScript} />
    </>
  )
}
