import { z } from 'zod'
import type { Obstacle } from './obstacle.ts'
import type { ActiviteScenario, Activity } from './scenario.ts'

const id = z.string().max(40)

export const activiteGesture = z.discriminatedUnion('type', [
  z.object({ type: z.literal('filter'), kind: id }).strict(),
  z.object({ type: z.literal('show-all') }).strict(),
  z.object({ type: z.literal('open'), activity: id }).strict(),
  z.object({ type: z.literal('back') }).strict(),
  z.object({ type: z.literal('enrol') }).strict(),
  z.object({ type: z.literal('add-child') }).strict(),
  z.object({ type: z.literal('remove-child') }).strict(),
  z.object({ type: z.literal('send') }).strict(),
  z.object({ type: z.literal('on-paper') }).strict(),
  z.object({ type: z.literal('print') }).strict(),
])
export type ActiviteGesture = z.infer<typeof activiteGesture>

export type ActiviteState = {
  page: 'list' | 'activity' | 'basket' | 'sent' | 'paper'
  /** The kind that the list shows; null: all. */
  filter: string | null
  activity: string | null
  hasChild: boolean
  /** Why the last gesture did not go on. */
  notice: Obstacle | 'no-child' | null
  isPrinted: boolean
}

export const start: ActiviteState = {
  page: 'list',
  filter: null,
  activity: null,
  hasChild: false,
  notice: null,
  isPrinted: false,
}

export type Given = { scenario: ActiviteScenario; state: ActiviteState }

export function openActivity({ scenario, state }: Given): Activity | null {
  return scenario.activities.find(({ id }) => id === state.activity) ?? null
}

export function shownActivities({ scenario, state }: Given): Activity[] {
  return scenario.activities.filter(({ kind }) => state.filter === null || kind === state.filter)
}

/** Euros, in their bracket. */
export function priceOf({ scenario, activity }: { scenario: ActiviteScenario; activity: Activity }) {
  return activity.prices[scenario.bracket - 1] ?? { adult: 0, child: 0 }
}
