import { passwordFits } from '#app/platform/auth/passwords.server.ts'
import { countAttempt, type Door, forgetAttempts } from '#app/platform/auth/rate-limit-store.server.ts'
import { typedSecret } from '#app/platform/auth/readable-secret.server.ts'
import { unseal } from '#app/platform/auth/seal.server.ts'
import { changeSession } from '#app/platform/auth/sessions.server.ts'
import { stepOfCode } from '#app/platform/auth/totp.server.ts'
import { kindOfCode } from './recovery-code.ts'
import { findApp, type KeptCode, listCodes, useCode, useStep } from './second-factor-store.server.ts'

const door: Door = { name: 'second-factor', attempts: 8, seconds: 15 * 60 }

export type Shown = 'shown' | 'wrong' | 'already-used'
type Try = { learnerId: string; code: string; at: Date }

/**
 * Takes a code of the app or of the sheet, once, and notes in her session that it was shown.
 * Throws TooManyAttemptsError.
 */
export async function showSecondFactor({
  learnerId,
  sessionId,
  typed,
  at,
}: {
  learnerId: string
  sessionId: string
  typed: string
  at: Date
}): Promise<Shown> {
  await countAttempt(door, learnerId)
  const code = typedSecret(typed)
  const kind = kindOfCode(code)
  if (!kind) return 'wrong'
  const shown = await (kind === 'app' ? tryApp : trySheet)({ learnerId, code, at })
  if (shown !== 'shown') return shown
  await forgetAttempts(door, learnerId)
  await changeSession(sessionId, { secondFactorAt: at })
  return 'shown'
}

async function tryApp({ learnerId, code, at }: Try): Promise<Shown> {
  const app = await findApp(learnerId)
  const secret = app ? unseal(app.secretSealed) : null
  const step = secret ? stepOfCode({ secret, code, at }) : null
  if (!app || step === null) return 'wrong'
  return (await useStep({ learnerId, secretSealed: app.secretSealed, step })) ? 'shown' : 'already-used'
}

async function trySheet({ learnerId, code, at }: Try): Promise<Shown> {
  const kept = await findKept(await listCodes(learnerId), code)
  if (!kept) return 'wrong'
  return (await useCode({ learnerId, code: kept, at })) ? 'shown' : 'already-used'
}

// One after the other: ten at once would take 190 MB for a moment.
async function findKept(codes: KeptCode[], code: string): Promise<KeptCode | null> {
  for (const kept of codes) if (await passwordFits({ password: code, passwordHash: kept.codeHash })) return kept
  return null
}
