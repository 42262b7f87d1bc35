import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type RunningServer = {
  origin: string
  process: ChildProcess
  residentMegabytes: () => number
  stop: () => Promise<void>
}

/** Starts the built program on a new database and a free port, and waits until it says its address. */
export async function startServer(script = 'tests/bench/server-with-empty-route.mjs'): Promise<RunningServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'trait-dunion-bench-'))
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      TEST_MODE: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = said.match(/http:\/\/[^\s]+/)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The server did not start:\n${said}`)))
  })
  return {
    origin,
    process: child,
    residentMegabytes: () =>
      Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024,
    stop: () =>
      new Promise(resolve => {
        child.once('exit', () => {
          rmSync(dataDir, { recursive: true, force: true })
          resolve()
        })
        child.kill('SIGTERM')
      }),
  }
}

/** Opens a guest's session as the home page's button does, and answers her cookie. */
export async function openGuest(origin: string): Promise<string> {
  const response = await fetch(`${origin}/commencer`, { method: 'POST', headers: { origin }, redirect: 'manual' })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error('No session was opened')
  return cookie
}
