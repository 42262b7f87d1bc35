export const obstacles = ['closed', 'full', 'age'] as const
export type Obstacle = (typeof obstacles)[number]

/** Why these two can't enrol, if so. Days are written `2026-05-12`, so they compare as they are; the last day counts. */
export function obstacleOf({
  activity,
  today,
  child,
}: {
  activity: { closes: string; places: number; fromAge: number }
  today: string
  child: { age: number }
}): Obstacle | null {
  if (activity.closes < today) return 'closed'
  if (activity.places < 2) return 'full'
  return activity.fromAge > child.age ? 'age' : null
}
