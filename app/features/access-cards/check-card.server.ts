import { setTimeout as wait } from 'node:timers/promises'
import { countAttempt, type Door, forgetAttempts, giveBackAttempt } from '#app/platform/auth/rate-limit-store.server.ts'
import { findableHash, slowHashFits } from '#app/platform/auth/slow-hash.server.ts'
import { type Card, findHeldCard, listCards } from './card-store.server.ts'
import { joinWords } from './card-words.ts'
import { hashSecret } from './make-card.server.ts'

/** What somebody holds: the square of a card, or its five words as the list spells them. */
export type Held = { kind: 'secret'; secret: string } | { kind: 'words'; words: string[] }

export type CardAnswer =
  | { kind: 'open'; learnerId: string; cardId: string }
  /** No such card, or not its digits: which of the two is not said. */
  | { kind: 'wrong'; triesLeft: number }
  /** The digits are right, but another card has taken the place of this one. */
  | { kind: 'revoked' }

// By card: 4 digits are few. By address: a whole room may stand behind one.
const tries = 5
const cardDoor: Door = { name: 'card', attempts: tries, seconds: 15 * 60 }
const cardDayDoor: Door = { name: 'card-day', attempts: 20, seconds: 24 * 60 * 60 }
const addressDoor: Door = { name: 'card-address', attempts: 60, seconds: 15 * 60 }

/** Opens a card with its four digits. Throws TooManyAttemptsError: five wrong tries lock a card for 15 minutes, twenty for a day. */
export async function checkCard({
  held,
  code,
  address,
}: {
  held: Held
  code: string
  address: string
}): Promise<CardAnswer> {
  await countAttempt(addressDoor, address)
  const hash = await hashHeld(held)
  const card = await findHeldCard(hash)
  // By its square, by its words or by its owner, it is one card. Where there is none, the empty place locks as a card does.
  const key = card?.id ?? (hash.kind === 'secret' ? hash.secretHash : hash.wordsHash)
  const used = await countTry(key)
  if (!(await slowHashFits({ text: code, kept: card?.codeHash ?? null })) || !card)
    return { kind: 'wrong', triesLeft: tries - used }
  await forgetTries(key)
  if (card.revokedAt) return { kind: 'revoked' }
  return { kind: 'open', learnerId: card.learnerId, cardId: card.id }
}

/** Whether these are the four digits of somebody's own card, where the device already knows whose path it is. Throws as above. */
export async function checkOwnCode({
  learnerIds,
  code,
  address,
}: {
  /** Her, and those who were merged into her: the card may be any one's. */
  learnerIds: string[]
  code: string
  address: string
}): Promise<boolean> {
  await countAttempt(addressDoor, address)
  const cards = (await listCards(learnerIds)).filter(card => !card.revokedAt)
  const living = learnerIds.flatMap(id => cards.filter(card => card.learnerId === id))
  const key = living[0]?.id ?? learnerIds[0] ?? ''
  await countTry(key)
  if (!(await fitsOne(living, code))) return false
  await forgetTries(key)
  return true
}

async function fitsOne(cards: Card[], code: string): Promise<boolean> {
  const [first, ...others] = cards
  if (await slowHashFits({ text: code, kept: first?.codeHash ?? null })) return true
  return others.length > 0 && fitsOne(others, code)
}

async function hashHeld(held: Held) {
  return held.kind === 'secret'
    ? { kind: 'secret' as const, secretHash: hashSecret(held.secret) }
    : { kind: 'words' as const, wordsHash: await findableHash(joinWords(held.words)) }
}

// From the third try on, each answer takes a little longer: a hand does not notice, a machine does.
async function countTry(key: string): Promise<number> {
  await countAttempt(cardDayDoor, key)
  const used = await countAttempt(cardDoor, key)
  if (used > 2) await wait(250 * 2 ** (used - 3))
  return used
}

// Her own coming in between must not give a thief twenty more tries in the day.
async function forgetTries(key: string): Promise<void> {
  await forgetAttempts(cardDoor, key)
  await giveBackAttempt(cardDayDoor, key)
}
