import { createContext, type ReactNode } from 'react'

/** What the frame tells the buttons of a view: what to mark, and what every form of the page must carry. */
export type Place = {
  marked: string | null
  /** Hidden fields of the page: which state was shown, on whose behalf. */
  hidden: ReactNode
  /** Where forms are sent; undefined: the page's own address. */
  address?: string
}

export const PlaceContext = createContext<Place>({ marked: null, hidden: null })

/** The one form that every gesture of a view belongs to; the frame draws it, under the view. */
export const gestureForm = 'simulateur'
