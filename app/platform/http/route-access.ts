export type Role = 'helper' | 'trainer' | 'manager' | 'admin'

/** Who may open a page or send its form. `anyone` includes somebody who has pressed nothing yet. */
export type Audience = 'anyone' | 'signed-in' | Role

/**
 * What a route says of itself in its `handle`: who is admitted (and to its action), a sample address that works,
 * and whether the page needs the framework in the browser. `npm run routes` reads it; a test walks it.
 */
export type RouteHandle = {
  admits: Audience[]
  actionAdmits?: Audience[]
  sample: string
  hydrate?: boolean
}
