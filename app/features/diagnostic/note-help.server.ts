import { logAccess } from '#app/features/identity/index.server.ts'
import type { AccessAct } from '#app/features/identity/index.ts'
import type { Actor } from '#app/features/learning/index.ts'
import { findPersonById } from '#app/features/people/index.server.ts'

type Act = Extract<AccessAct, 'questions-opened' | 'questions-answered' | 'questions-finished' | 'answers-erased'>

/**
 * Writes in her journal what a helper does for her in the questions. Written before it is done: where something fails between
 * the two, the journal says too much, never too little. What she does herself is not written.
 */
export async function noteHelp({ learnerId, enteredById }: Actor, act: Act): Promise<void> {
  if (enteredById === null) return
  const helper = await findPersonById(enteredById)
  const actorName = helper?.name ?? 'Une personne de l’accueil'
  await logAccess({ learnerId, actorId: enteredById, actorName, act })
}
