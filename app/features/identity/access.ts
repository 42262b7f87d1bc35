import type { AccessAct } from '#db/schema'

/** One line of the journal: who did what, and when (UTC). `detail` says on what, in words that the learner may read. */
export type Access = {
  at: Date
  actorId: string | null
  /** The name as it stood that day. */
  actorName: string
  act: AccessAct
  detail: Record<string, string> | null
}

/** A line to write. `at` is now, `detail` is empty, unless said otherwise. */
export type AccessEntry = Pick<Access, 'actorId' | 'actorName' | 'act'> & {
  learnerId: string
  detail?: Access['detail']
  at?: Date
}
