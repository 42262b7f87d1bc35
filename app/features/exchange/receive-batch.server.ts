import { createPublicKey, verify } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { findCourseById } from '#app/features/catalog/index.server.ts'
import { appendEvents, groupOf, requirementsOf } from '#app/features/learning/index.server.ts'
import type { LearningEvent } from '#app/features/learning/index.ts'
import { countAttempt, type Door } from '#app/platform/auth/rate-limit-store.server.ts'
import { now } from '#app/platform/clock.ts'
import { isStorageFull } from '#app/platform/storage-full.ts'
import { type Device, findDevice, type KnownFact, knownFacts } from './device-store.server.ts'
import { eventOf } from './grade-told.server.ts'
import { mendTime, skewOf } from './mend-time.ts'
import { type Batch, idOf, mostEvents, readBatch, readEvent, type ToldEvent } from './read-batch.ts'
import { type Refused, refuse } from './refusal.ts'

/** What became of each fact of a batch. `corrected`: the device's clock was off, and the times were mended. */
export type Receipt = {
  accepted: string[]
  known: string[]
  refused: Refused[]
  clock: { skewSeconds: number; corrected: boolean }
}

export type BatchFault = 'unreadable' | 'unknown-device' | 'bad-signature'

// A device that has gone mad must not keep the others waiting.
const deviceDoor: Door = { name: 'sync-device', attempts: 120, seconds: 60 }
// So many facts a transaction: long enough to be quick, short enough that nobody else waits.
const factsATransaction = 500

/**
 * Takes a batch of facts from a device: in any order, as often as it likes. `signature`: ECDSA P-256 over SHA-256 of the
 * body, base64, as WebCrypto makes it. Throws TooManyAttemptsError.
 */
export async function receiveBatch({
  body,
  signature,
}: {
  body: string
  signature: string
}): Promise<Receipt | { fault: BatchFault }> {
  const batch = readBatch(body)
  if (!batch) return { fault: 'unreadable' }
  const device = await findDevice(batch.deviceId)
  if (!device) return { fault: 'unknown-device' }
  if (!isSignedBy({ device, body, signature })) return { fault: 'bad-signature' }
  await countAttempt(deviceDoor, device.id)
  return keepBatch({ batch, learnerId: device.learnerId })
}

// As WebCrypto writes a signature, and as nearly everything else does.
const encodings = ['ieee-p1363', 'der'] as const

function isSignedBy({ device, body, signature }: { device: Device; body: string; signature: string }): boolean {
  const key = createPublicKey({ key: device.publicKey, format: 'jwk' })
  const signed = Buffer.from(signature, 'base64')
  return encodings.some(dsaEncoding => verify('sha256', Buffer.from(body), { key, dsaEncoding }, signed))
}

/** Keeps what can be kept of a batch whose sender is known. */
export async function keepBatch({ batch, learnerId }: { batch: Batch; learnerId: string }): Promise<Receipt> {
  const receivedAt = now()
  const skew = skewOf({ sentAt: new Date(batch.sentAt), receivedAt })
  const taken = batch.events.slice(0, mostEvents)
  const refused = batch.events.slice(mostEvents).map(told => refuse(idOf(told), 'batch-too-long'))
  const group = await groupOf(learnerId)
  const hers = new Set([group.learnerId, ...group.memberIds])
  const stored = await knownFacts(taken.map(idOf).filter(id => id !== ''))
  const known: string[] = []
  const fresh = new Map<string, LearningEvent>()
  // Copies of known facts that tell an earlier time: it is kept, as everywhere.
  const earlier = new Map<string, LearningEvent>()

  for (const told of taken) {
    const event = readEvent(told)
    const occurredAt = event ? mendTime({ told: event.occurredAt, skew, now: receivedAt }) : null
    const owner = event ? (event.learnerId ?? learnerId) : ''
    if (!event) refused.push(refuse(idOf(told), 'malformed'))
    else if (!hers.has(owner)) refused.push(refuse(event.id, 'other-person'))
    else if (!occurredAt) refused.push(refuse(event.id, 'bad-date'))
    else if (isTaken({ stored, event, hers })) refused.push(refuse(event.id, 'id-taken'))
    else if (stored.has(event.id) || fresh.has(event.id)) {
      known.push(event.id)
      const at = (earlier.get(event.id) ?? stored.get(event.id))?.occurredAt
      if (at && occurredAt < at) earlier.set(event.id, await eventOf({ event, learnerId: owner, occurredAt }))
    } else fresh.set(event.id, await eventOf({ event, learnerId: owner, occurredAt }))
  }
  const { accepted, lost } = await append([...fresh.values()], receivedAt)
  await append([...earlier.values()], receivedAt)
  return {
    accepted,
    known,
    refused: [...refused, ...lost.map(id => refuse(id, 'not-kept'))],
    clock: { skewSeconds: Math.round(skew / 1000), corrected: skew !== 0 },
  }
}

function isTaken({
  stored,
  event,
  hers,
}: {
  stored: Map<string, KnownFact>
  event: ToldEvent
  hers: Set<string>
}): boolean {
  const owner = stored.get(event.id)?.learnerId
  return owner !== undefined && !hers.has(owner)
}

// One course of one person a transaction; a full disk keeps what came before, and says what did not.
async function append(fresh: LearningEvent[], recordedAt: Date): Promise<{ accepted: string[]; lost: string[] }> {
  const accepted: string[] = []
  for (const newEvents of partsOf(fresh)) {
    const course = findCourseById(newEvents[0]?.courseId ?? '')
    try {
      await appendEvents({ newEvents, requirements: course ? requirementsOf(course) : { lessons: [] }, recordedAt })
    } catch (error) {
      if (!isStorageFull(error)) throw error
      const kept = new Set(accepted)
      return { accepted, lost: fresh.map(({ id }) => id).filter(id => !kept.has(id)) }
    }
    accepted.push(...newEvents.map(({ id }) => id))
    await breathe()
  }
  return { accepted, lost: [] }
}

function partsOf(fresh: LearningEvent[]): LearningEvent[][] {
  const groups = new Map<string, LearningEvent[]>()
  for (const event of fresh) {
    const key = `${event.learnerId} ${event.courseId}`
    const group = groups.get(key)
    if (group) group.push(event)
    else groups.set(key, [event])
  }
  return [...groups.values()].flatMap(group =>
    Array.from({ length: Math.ceil(group.length / factsATransaction) }, (_, part) =>
      group.slice(part * factsATransaction, (part + 1) * factsATransaction),
    ),
  )
}
