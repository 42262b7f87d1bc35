import { createHash, randomInt } from 'node:crypto'
import { groupOf } from '#app/features/learning/index.server.ts'
import { closeCardSessions } from '#app/platform/auth/sessions.server.ts'
import { findableHash, slowHash } from '#app/platform/auth/slow-hash.server.ts'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { drawReference, drawSecret } from './card-secret.ts'
import { findCardByReference, type Holder, replaceCards } from './card-store.server.ts'
import { joinWords } from './card-words.ts'
import { drawWords } from './draw-words.server.ts'

/** What a card says on paper. It is shown once: only hashes of the secret and of the words are kept. */
export type NewCard = { reference: string; secret: string; words: string[] }

/**
 * Makes a learner's card; those that she had die, also those of the paths that were merged into hers,
 * and what they had opened is closed, but for the session in which she asks.
 * `issuedById`: the helper who makes it for her, if any. `holder`: what makes a guest somebody with a name.
 */
export async function makeCard({
  learnerId,
  code,
  issuedById,
  holder = null,
  sessionId = null,
}: {
  learnerId: string
  code: string
  issuedById: string | null
  holder?: Holder | null
  sessionId?: string | null
}): Promise<NewCard> {
  const [secret, words] = [drawSecret(randomInt), drawWords()]
  const [wordsHash, codeHash] = await Promise.all([findableHash(joinWords(words)), slowHash(code)])
  const reference = await freeReference()
  const { memberIds } = await groupOf(learnerId)
  const card = {
    id: newId(),
    learnerId,
    reference,
    secretHash: hashSecret(secret),
    wordsHash,
    codeHash,
    createdAt: now(),
    issuedById,
  }
  const learnerIds = [learnerId, ...memberIds]
  await replaceCards({ card, learnerIds, holder })
  await closeCardSessions({ learnerIds, exceptId: sessionId })
  return { reference, secret, words }
}

/** The square's secret has more than 160 random bits: a plain hash is enough, and it can be found. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

async function freeReference(): Promise<string> {
  const drawn = drawReference(randomInt)
  return (await findCardByReference(drawn)) ? freeReference() : drawn
}
