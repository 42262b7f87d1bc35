import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createApp } from './create-app.server.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function open(folder: string): Promise<string> {
  const app = createApp({
    build: (async () => ({})) as () => Promise<ServerBuild>, // no page is asked for here
    clientFolder: folder,
    mediaFolder: folder,
    simulatorsFolder: path.join(folder, 'simulateurs'),
    trustProxy: false,
    publicUrl: null,
    vite: null,
    isHealthy: async () => true,
  })
  const server = app.listen(0, '127.0.0.1')
  closers.push(() => server.close())
  await new Promise(ready => server.once('listening', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function write(folder: string, file: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
  for (const suffix of ['', '.br', '.gz']) writeFileSync(path.join(folder, `${file}${suffix}`), 'x')
}

test.each(['assets/page-1.css', 'simulateurs/sms-1.js'])(
  'a program that is built again beneath its own feet answers that %s is gone, and goes on',
  async file => {
    const folder = temporaryFolder()
    write(folder, 'assets/other.css')
    write(folder, 'simulateurs/other.js')
    write(folder, file)
    const origin = await open(folder)
    const before = await fetch(`${origin}/${file}`, { headers: { 'accept-encoding': 'br' } })
    expect([before.status, before.headers.get('cache-control')]).toEqual([
      200,
      expect.stringMatching(/max-age=31536000, ?immutable/),
    ])
    expect(before.headers.get('content-encoding')).toBe('br')
    await before.arrayBuffer()
    for (const suffix of ['', '.br', '.gz']) rmSync(path.join(folder, `${file}${suffix}`))
    expect((await fetch(`${origin}/${file}`)).status).toBe(404)
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  },
)
