import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type RunningProgram, startProgram } from '../support/running-program.ts'

export { openGuest } from '../support/running-program.ts'

export type RunningServer = RunningProgram & { residentMegabytes: () => number; stop: () => Promise<void> }

/** Starts the program, with an empty route beside its own, on a new database. */
export async function startServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'trait-dunion-bench-'))
  const program = await startProgram({
    settings: { DATA_DIR: dataDir },
    script: 'tests/bench/server-with-empty-route.mjs',
  })
  return {
    ...program,
    residentMegabytes: () =>
      Number(readFileSync(`/proc/${program.process.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024,
    stop: async () => {
      await program.end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
