/** A stretch of time in which a helper acted for a learner. */
type Stretch = { id: string; helperId: string; startedAt: Date; until: Date }
type Act = { enteredById: string; occurredAt: Date }

/**
 * Puts each act under the consent in which it was done. What belongs to none (a sheet keyed in, an act that was
 * under way when the time ended) is in `others`: nothing that somebody else did is ever left out of a journal.
 */
export function shareActs<S extends Stretch, A extends Act>({
  stretches,
  acts,
}: {
  stretches: S[]
  acts: A[]
}): { byStretch: Map<string, A[]>; others: A[] } {
  const byStretch = new Map<string, A[]>(stretches.map(({ id }) => [id, []]))
  const others: A[] = []
  for (const act of acts) {
    const stretch = stretches.find(({ helperId, startedAt, until }) => {
      const { occurredAt, enteredById } = act
      return helperId === enteredById && startedAt <= occurredAt && occurredAt <= until
    })
    const place = stretch ? byStretch.get(stretch.id) : others
    place?.push(act)
  }
  return { byStretch, others }
}
