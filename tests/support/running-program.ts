import { type ChildProcess, spawn } from 'node:child_process'

export type RunningProgram = {
  /** `http://127.0.0.1:PORT` */
  origin: string
  process: ChildProcess
  /** Sends the signal and waits for the end. */
  end: (signal: NodeJS.Signals) => Promise<void>
}

/** Starts the built program on a free port, with these settings, and waits until it says its address. */
export async function startProgram({
  settings,
  script = 'server.js',
}: {
  settings: Record<string, string> & { DATA_DIR: string }
  script?: string
}): Promise<RunningProgram> {
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      TEST_MODE: '1',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = said.match(/http:\/\/[^\s]+/)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', code => reject(new Error(`The program stopped with code ${code}:\n${said}`)))
  })
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { origin, process: child, end }
}

/** Opens a guest's session as the home page's button does, and answers her cookie. */
export async function openGuest(origin: string): Promise<string> {
  const response = await fetch(`${origin}/commencer`, { method: 'POST', headers: { origin }, redirect: 'manual' })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error('No session was opened')
  return cookie
}
