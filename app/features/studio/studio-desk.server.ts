import { openTrials, type Trials, type WritingPlace } from '#app/content/library/index.server.ts'

/** Where lessons are written, and where they are tried before that. */
type StudioDesk = { place: WritingPlace; trials: Trials; patienceMs: number }

// Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionStudio?: StudioDesk }

/**
 * To be called once, before any lesson is written. `workerFile`: the bundled compiler. `patienceMs`: how long an answer
 * waits for what was written to be on line.
 */
export function openStudio({
  patienceMs = 4000,
  ...given
}: WritingPlace & Parameters<typeof openTrials>[0] & { patienceMs?: number }): void {
  const { coursesDir, workDir } = given
  holder.traitDunionStudio = { place: { coursesDir, workDir }, trials: openTrials(given), patienceMs }
}

export function studioDesk(): StudioDesk {
  const desk = holder.traitDunionStudio
  if (!desk) throw new Error('The studio is not open: call openStudio() first.')
  return desk
}
