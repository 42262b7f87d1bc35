import { and, asc, eq, isNotNull, isNull, lt, notInArray, or } from 'drizzle-orm'
import { newId } from '#app/platform/ids.ts'
import { atomically, db, type Statement, type Transaction } from '#db'
import { recoveryCodes, secondFactors } from '#db/schema'

type App = { secretSealed: string; lastStep: number | null }

export async function findApp(learnerId: string): Promise<App | null> {
  const [row] = await db()
    .select({ secretSealed: secondFactors.secretSealed, lastStep: secondFactors.lastStep })
    .from(secondFactors)
    .where(and(eq(secondFactors.learnerId, learnerId), isNotNull(secondFactors.confirmedAt)))
  return row ?? null
}

/** Keeps an app that has proved that it holds the secret. It takes the place of the one before. */
export async function keepApp({ learnerId, at, ...app }: App & { learnerId: string; at: Date }): Promise<void> {
  const kept = { ...app, confirmedAt: at }
  await db()
    .insert(secondFactors)
    .values({ learnerId, ...kept })
    .onConflictDoUpdate({ target: secondFactors.learnerId, set: kept })
}

/** Uses a step up. False where it or a later one has served, in this process or in another, or where the app was replaced. */
export async function useStep({
  learnerId,
  secretSealed,
  step,
}: {
  learnerId: string
  secretSealed: string
  step: number
}): Promise<boolean> {
  const later = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step))
  const used = await db()
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.learnerId, learnerId), eq(secondFactors.secretSealed, secretSealed), later))
    .returning({ learnerId: secondFactors.learnerId })
  return used.length === 1
}

export type KeptCode = { id: string; codeHash: string; createdAt: Date; usedAt: Date | null }

/** All the codes of her sheets, in the order in which they are printed. A sheet is the codes made at one moment. */
export async function listCodes(learnerId: string): Promise<KeptCode[]> {
  return db()
    .select({
      id: recoveryCodes.id,
      codeHash: recoveryCodes.codeHash,
      createdAt: recoveryCodes.createdAt,
      usedAt: recoveryCodes.usedAt,
    })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.learnerId, learnerId))
    .orderBy(asc(recoveryCodes.createdAt), asc(recoveryCodes.id))
}

/** Adds a sheet. A sheet of which no code was ever typed goes: nobody has shown that she holds it. */
export async function keepCodes({
  learnerId,
  hashes,
  at,
}: {
  learnerId: string
  hashes: string[]
  at: Date
}): Promise<void> {
  await atomically(tx => {
    const proved = tx
      .select({ createdAt: recoveryCodes.createdAt })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.learnerId, learnerId), isNotNull(recoveryCodes.usedAt)))
    return [
      tx
        .delete(recoveryCodes)
        .where(and(eq(recoveryCodes.learnerId, learnerId), notInArray(recoveryCodes.createdAt, proved))),
      tx
        .insert(recoveryCodes)
        .values(hashes.map(codeHash => ({ id: newId(), learnerId, codeHash, createdAt: at, usedAt: null }))),
    ]
  })
}

/** Uses a code up; the sheets before its own die. False where somebody was quicker. */
export async function useCode({
  learnerId,
  code,
  at,
}: {
  learnerId: string
  code: KeptCode
  at: Date
}): Promise<boolean> {
  const used = await db()
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(and(eq(recoveryCodes.id, code.id), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  if (used.length === 0) return false
  await db()
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.learnerId, learnerId), lt(recoveryCodes.createdAt, code.createdAt)))
  return true
}

/** Whether she has proved an app or a sheet hers. A sheet whose codes have all served still counts: the desk makes another. */
export async function hasSecondFactor(learnerId: string): Promise<boolean> {
  if (await findApp(learnerId)) return true
  const [row] = await db()
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.learnerId, learnerId), isNotNull(recoveryCodes.usedAt)))
    .limit(1)
  return row !== undefined
}

/** Forgets app and sheets, within the transaction of whoever decides it. */
export function forgetSecondFactorStatements(tx: Transaction, learnerId: string): Statement[] {
  return [
    tx.delete(secondFactors).where(eq(secondFactors.learnerId, learnerId)),
    tx.delete(recoveryCodes).where(eq(recoveryCodes.learnerId, learnerId)),
  ]
}

/** Forgets app and sheets at her own wish. */
export async function giveUpSecondFactor(learnerId: string): Promise<void> {
  await atomically(tx => forgetSecondFactorStatements(tx, learnerId))
}
