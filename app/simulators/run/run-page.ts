import type { Gesture, ScenarioBasics } from '../contract.ts'

/** All that a page says of a run: the server draws it, and hands it to the browser as it is. */
export type RunPage = {
  slug: string
  exerciseId: string
  /** Tells one person's run from another's on the same device; says nothing else of her. */
  owner: string
  scenario: ScenarioBasics
  scenarioHash: string
  hasOther: boolean
  gestures: readonly Gesture[]
  revision: number
  device: 'phone' | 'computer'
  /** A helper makes the gestures for her, under this consent. */
  actingFor: string | null
  address: string
  /** Where the browser sends gestures, out of sight. */
  gesturesAddress: string
  deviceAddresses: { phone: string; computer: string }
  previous: string | null
  next: string
  isLast: boolean
}

/** What stands above the view when something could not be kept, in plain French. `name`: how the page is asked to say it again. */
export type RunFault = { title: string; text: string; name?: string }

/** Where the page comes back to after each gesture, and where the focus goes when a button has gone. */
export const remarkId = 'simulateur-remarque'

/** The drawing, to be heard alone. */
export const drawingId = 'simulateur-dessin'

/** What is asked, to be heard alone. */
export const goalId = 'simulateur-consigne'

/** The address of a page that says why the last gesture was not kept. */
export function withFault(address: string, fault: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}souci=${encodeURIComponent(fault)}`
}
