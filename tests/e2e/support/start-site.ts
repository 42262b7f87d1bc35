import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startProgram } from '../../support/running-program.ts'
import { enterGuarded } from './people.ts'

/** Starts the built program on a new database and a copy of the courses; answers how to stop it. */
export default async function startSite(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trait-dunion-e2e-'))
  const courses = path.join(folder, 'courses')
  cpSync('courses', courses, { recursive: true })
  const program = await startProgram({ settings: { DATA_DIR: path.join(folder, 'data'), COURSES_DIR: courses } })
  // Read by playwright.config.ts and by the journeys, in every worker.
  process.env.SITE_ORIGIN = program.origin
  process.env.SITE_COURSES = courses
  process.env.SITE_DATA = path.join(folder, 'data')
  process.env.SITE_SESSIONS = JSON.stringify(await enterGuarded())
  return async () => {
    await program.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}
