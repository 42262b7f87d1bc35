import { z } from 'zod'
import { typedSecret } from '#app/platform/auth/readable-secret.server.ts'
import { seal, unseal } from '#app/platform/auth/seal.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { appAddress, codeOfStep, newAppSecret, stepAt, stepOfCode } from '#app/platform/auth/totp.server.ts'
import { findApp, keepApp } from './second-factor-store.server.ts'

const hour = 60 * 60 * 1000
const offerSchema = z.object({ learnerId: z.string(), secret: z.string(), until: z.number() })

export type AppOffer = { secret: string; address: string; sealed: string }

/** A secret for her app, which nothing keeps yet: it travels in the form, sealed, until a first code proves it. */
export function offerApp({ learnerId, label, at }: { learnerId: string; label: string; at: Date }): AppOffer {
  const secret = newAppSecret()
  const sealed = seal(JSON.stringify({ learnerId, secret, until: at.getTime() + hour }))
  return { secret, address: appAddress({ secret, label }), sealed }
}

/** The same offer, as it comes back in the form; null where it is not hers or is more than an hour old. */
export function openOffer({
  learnerId,
  label,
  sealed,
  at,
}: {
  learnerId: string
  label: string
  sealed: string
  at: Date
}): AppOffer | null {
  const text = unseal(sealed)
  const offer = text ? offerSchema.parse(JSON.parse(text)) : null
  if (!offer || offer.learnerId !== learnerId || offer.until < at.getTime()) return null
  return { secret: offer.secret, address: appAddress({ secret: offer.secret, label }), sealed }
}

/** Keeps the app once it has given a first code, and counts that code as shown. False where the code does not fit. */
export async function confirmApp({
  learnerId,
  sessionId,
  secret,
  typed,
  at,
}: {
  learnerId: string
  sessionId: string
  secret: string
  typed: string
  at: Date
}): Promise<boolean> {
  const step = stepOfCode({ secret, code: typedSecret(typed), at })
  if (step === null) return false
  await keepApp({ learnerId, secretSealed: seal(secret), lastStep: step, at })
  await changeSession(sessionId, { secondFactorAt: at })
  return true
}

/** Gives an account of the demonstration an app whose secret everybody may know. */
export async function giveDemoApp({
  learnerId,
  secret,
  at,
}: {
  learnerId: string
  secret: string
  at: Date
}): Promise<void> {
  await keepApp({ learnerId, secretSealed: seal(secret), lastStep: null, at })
}

/** What the app of a demonstration account would show: a code that has not served yet; null where one must wait. */
export async function demoCode({ learnerId, at }: { learnerId: string; at: Date }): Promise<string | null> {
  const app = await findApp(learnerId)
  const secret = app ? unseal(app.secretSealed) : null
  if (!app || !secret) return null
  const step = Math.max(stepAt(at), (app.lastStep ?? 0) + 1)
  return step > stepAt(at) + 1 ? null : codeOfStep({ secret, step })
}
