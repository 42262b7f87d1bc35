import { generateKeyPairSync } from 'node:crypto'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { CourseEntry } from '#app/content/contract.ts'
import {
  exportProgress,
  importProgress,
  installationOf,
  trustInstallation,
} from '#app/features/exchange/index.server.ts'
import { newId } from '#app/platform/ids.ts'
import { db } from '#db'
import { learners } from '#db/schema'
import { buildEvent, insertLearner } from './build-learning.ts'
import { append, openStep, right } from './learning-acts.ts'

/** A household of installations that share one database in turns: each is what is in it at that moment. */
export function openDepot({ folder, courses }: { folder: string; courses: CourseEntry[] }) {
  const [home, village] = [makeInstallation(), makeInstallation()]
  /** Writes what the database now holds into a bundle of the village. */
  const pack = async (since = new Date(0)) => {
    const file = path.join(folder, `${newId()}.tdu`)
    await exportProgress({ since, file, installation: village })
    return file
  }
  const trust = () => trustInstallation({ source: village.publicKey, name: 'Village' })
  /** Imports a bundle at home, as somebody who knows the village. */
  const unpack = async (file: string) => {
    await trust()
    return importProgress({ file, installation: home, courses })
  }
  return { home, village, pack, unpack, trust }
}

function makeInstallation() {
  return installationOf(generateKeyPairSync('ed25519').privateKey)
}

/** A day in the village: Odette opens a lesson whole, and answers. */
export async function villageDay(): Promise<void> {
  await insertLearner()
  await setLearner({ kind: 'card', displayName: 'Odette' })
  await append(openStep('l-1-a', '2026-06-14T10:00:00Z'), openStep('l-1-b', '2026-06-14T10:05:00Z'), givenAnswer)
}

export const givenAnswer = buildEvent({
  kind: 'answered',
  stepId: 'l-1-b',
  exerciseId: 'l-1-q',
  lessonHash: 'hash-l-1',
  payload: right,
})

export async function setLearner(given: Partial<typeof learners.$inferInsert>, id = 'learner-1'): Promise<void> {
  await db().update(learners).set(given).where(eq(learners.id, id))
}
