import { now } from '#app/platform/clock.ts'
import { takeDay } from './retention-store.server.ts'
import { runRetention } from './run-retention.server.ts'

/** Runs the retention once a day, in one process of several. Answers what it did, or null where another has done it. */
export async function runRetentionDaily(at: Date = now()): Promise<Awaited<ReturnType<typeof runRetention>> | null> {
  if (!(await takeDay('retention', at))) return null
  return runRetention({ at, dryRun: false })
}
