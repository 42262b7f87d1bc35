import { hashPassword } from '#app/platform/auth/passwords.server.ts'
import { drawSigns, plainDigits, plainLetters } from '#app/platform/auth/readable-secret.server.ts'
import { codesOnSheet } from './recovery-code.ts'
import { findApp, keepCodes, listCodes } from './second-factor-store.server.ts'

/** Makes a sheet of one-time codes, whose first typed code makes it hers and kills the sheet before. They are shown now, never again. */
export async function makeSheet({ learnerId, at }: { learnerId: string; at: Date }): Promise<string[]> {
  const codes = new Set<string>()
  while (codes.size < codesOnSheet) codes.add(drawSigns(plainLetters + plainDigits, 8))
  const hashes: string[] = []
  // One after the other: ten at once would take 190 MB for a moment.
  for (const code of codes) hashes.push(await hashPassword(code))
  await keepCodes({ learnerId, hashes, at })
  return [...codes]
}

export type SecondFactor = { hasApp: boolean /** Null where she has no sheet. */; codesLeft: number | null }

/** What she has proved hers: an app, a sheet and how many of its codes have not served. */
export async function getSecondFactor(learnerId: string): Promise<SecondFactor> {
  const codes = await listCodes(learnerId)
  const provedAt = codes
    .filter(code => code.usedAt !== null)
    .at(-1)
    ?.createdAt.getTime()
  const sheet = codes.filter(code => code.createdAt.getTime() === provedAt)
  return {
    hasApp: (await findApp(learnerId)) !== null,
    codesLeft: sheet.length > 0 ? sheet.filter(code => code.usedAt === null).length : null,
  }
}
