export type Workshop = {
  id: string
  unitId: string
  helperId: string
  /** The name of whoever runs it, as learners know her: « Karim ». */
  helperName: string
  title: string
  code: string
  courseId: string | null
  startsAt: Date
  expiresAt: Date
  closedAt: Date | null
}

/** `closed`: the helper ended it; `over`: its day has ended. */
export type WorkshopState = 'open' | 'closed' | 'over'

export function workshopState(
  { expiresAt, closedAt }: Pick<Workshop, 'expiresAt' | 'closedAt'>,
  at: Date,
): WorkshopState {
  if (closedAt) return 'closed'
  return at < expiresAt ? 'open' : 'over'
}

const day = 24 * 60 * 60 * 1000

/** When it ended, or will end. */
export function endOf({ expiresAt, closedAt }: Pick<Workshop, 'expiresAt' | 'closedAt'>): Date {
  return closedAt && closedAt < expiresAt ? closedAt : expiresAt
}

/** Whether first names may still be read beside what people do: until a day after the end. The attendance list keeps them. */
export function showsNames(workshop: Pick<Workshop, 'expiresAt' | 'closedAt'>, at: Date): boolean {
  return at.getTime() - endOf(workshop).getTime() < day
}

export const longestFirstName = 30

/** A first name as it is kept: no space too many, nothing that does not show. Null where nothing is left. */
export function tidyFirstName(typed: string): string | null {
  return typed.replace(/[\p{C}\s]+/gu, ' ').trim() || null
}

/** Somebody who was there. Without a name, without a learner, she was counted by the helper. */
export type Participant = {
  id: string
  workshopId: string
  /** The one path that she has today, even where it was merged since. */
  learnerId: string | null
  roomId: string | null
  firstName: string | null
  pictogram: string | null
  joinedAt: Date
  helpAskedAt: Date | null
  /** She can come back to her path by a card or an account of her own. */
  hasCard: boolean
  /** That way is an account: no four digits open it. */
  hasAccount: boolean
}
