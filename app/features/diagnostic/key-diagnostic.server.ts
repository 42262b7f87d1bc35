import type { Viewer } from '#app/features/accounts/index.ts'
import { openKeying } from '#app/features/paper/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { idFrom } from '#app/platform/ids.ts'
import { findDiagnostic, insertDiagnostic } from './diagnostic-store.server.ts'
import type { Answers } from './scoring.ts'
import { finished } from './take-diagnostic.server.ts'

type Newcomer = NonNullable<Parameters<typeof openKeying>[0]['newcomer']>

/**
 * Keeps what somebody answered on paper, builds her path at once, and writes in her journal who keyed it in. `formId`: the
 * same form sent twice is one time. Answers the identifier of the path.
 */
export async function keyDiagnostic({
  viewer,
  owner,
  answers,
  keepsAnswers,
  formId,
}: {
  viewer: Viewer
  owner: { learnerId: string } | { newcomer: Newcomer }
  answers: Answers
  keepsAnswers: boolean
  formId: string
}): Promise<string> {
  const newcomer = 'newcomer' in owner ? owner.newcomer : null
  const learnerId = 'newcomer' in owner ? owner.newcomer.id : owner.learnerId
  const id = idFrom(formId, learnerId, 'diagnostic')
  if (await findDiagnostic(id)) return id
  const at = now()
  const entry = {
    learnerId,
    actorId: viewer.learnerId,
    actorName: viewer.displayName ?? 'Une personne de l’accueil',
    act: 'sheet-keyed' as const,
    detail: { lesson: 'Par où commencer ?', sheet: 'les 2 feuilles', code: id.slice(0, 8) },
  }
  await openKeying({ newcomer, entry, at })
  await insertDiagnostic({
    id,
    learnerId,
    startedAt: at,
    updatedAt: at,
    revision: 0,
    channel: 'paper',
    enteredById: viewer.learnerId,
    ...finished({ answers, keepsAnswers, at }),
  })
  return id
}
