import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { now } from '#app/platform/clock.ts'
import { newId } from '#app/platform/ids.ts'
import { insertDevice } from './device-store.server.ts'

const keySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().min(40).max(50),
  y: z.string().min(40).max(50),
})

/** Lets a device of this learner sign what it sends. `publicKey`: a JSON Web Key, ECDSA P-256. Null where it is no such key. */
export async function registerDevice({
  learnerId,
  publicKey,
}: {
  learnerId: string
  publicKey: unknown
}): Promise<{ deviceId: string } | null> {
  const parsed = keySchema.safeParse(publicKey)
  if (!parsed.success || !isOnCurve(parsed.data)) return null
  const deviceId = newId()
  await insertDevice({ id: deviceId, learnerId, publicKey: parsed.data, createdAt: now() })
  return { deviceId }
}

function isOnCurve(key: z.infer<typeof keySchema>): boolean {
  try {
    createPublicKey({ key, format: 'jwk' })
    return true
  } catch {
    return false
  }
}
