import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'trait-keys-'))
let seal: (text: string) => string
let unseal: (sealed: string) => string | null

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder)
  ;({ seal, unseal } = await import('./seal.server.ts'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what is sealed comes back, and twice the same is never sealed alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const [once, again] = [seal(text), seal(text)]
      return unseal(once) === text && once !== again
    }),
  )
})

test('one bit changed anywhere, a cut, or anything else is refused', () => {
  const sealed = Buffer.from(seal('JBSWY3DPEHPK3PXP'), 'base64url')
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
    expect(unseal(changed.toString('base64url'))).toBeNull()
  }
  for (const other of ['', 'abc', sealed.subarray(0, -1).toString('base64url')]) expect(unseal(other)).toBeNull()
})

test('the key is a file of 32 bytes that nobody else reads', () => {
  const key = statSync(path.join(folder, 'keys', 'seal.key'))
  expect([key.size, key.mode & 0o777]).toEqual([32, 0o600])
})

test('processes that start together agree on one key', async () => {
  const data = path.join(folder, 'together')
  const program = `
    const { readKey } = await import('./keys.server.ts')
    console.log(readKey('k', () => crypto.getRandomValues(Buffer.alloc(32))).toString('hex'))`
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: path.resolve('app/platform'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  const code = outputFiles[0]?.text ?? ''
  const runOne = () =>
    new Promise<string>((resolve, reject) => {
      const options = { env: { ...process.env, DATA_DIR: data } }
      execFile(process.execPath, ['--input-type=module', '-e', code], options, (error, said) =>
        error ? reject(error) : resolve(said.trim()),
      )
    })
  const keys = await Promise.all([runOne(), runOne(), runOne(), runOne()])
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set(keys).size).toBe(1)
}, 20_000)
