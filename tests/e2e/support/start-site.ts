import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Starts the built program on a new database and a copy of the courses; answers how to stop it. */
export default async function startSite(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trait-dunion-e2e-'))
  const courses = path.join(folder, 'courses')
  cpSync('courses', courses, { recursive: true })
  const child = spawn(process.execPath, ['server.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: path.join(folder, 'data'),
      COURSES_DIR: courses,
      DATABASE_URL: '',
      TEST_MODE: '1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = said.match(/http:\/\/[^\s]+/)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', code => reject(new Error(`The program stopped with code ${code}:\n${said}`)))
  })
  // Read by playwright.config.ts and by the journeys, in every worker.
  process.env.SITE_ORIGIN = origin
  process.env.SITE_COURSES = courses
  return async () => {
    await new Promise(resolve => {
      child.once('exit', resolve)
      child.kill('SIGTERM')
    })
    rmSync(folder, { recursive: true, force: true })
  }
}
