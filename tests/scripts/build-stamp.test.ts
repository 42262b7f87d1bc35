import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources, isBuildStale } from '../../scripts/build-stamp.mjs'
import { precompress } from '../../scripts/precompress.mjs'

let root = ''

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  write('app/root.tsx', 'export {}')
  write('db/index.ts', 'export {}')
  write('package.json', '{}')
  write('build/sqlite/server/index.js', '')
  write('build/compile-worker.js', '')
  write('build/simulators/manifest.json', '{}')
  write('build/sqlite/stamp', hashSources(root))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a build made of today’s sources is kept, even when their dates changed', () => {
  utimesSync(join(root, 'app/root.tsx'), 1, 1)
  expect(isBuildStale({ root, engine: 'sqlite' })).toBe(false)
})

test.each(['app/root.tsx', 'db/index.ts', 'package.json', 'vite.config.ts'])(
  'a change in %s asks for a build',
  file => {
    write(file, 'export const changed = 1')
    expect(isBuildStale({ root, engine: 'sqlite' })).toBe(true)
  },
)

test('a new or renamed source asks for a build', () => {
  write('app/features/new.ts', '')
  expect(isBuildStale({ root, engine: 'sqlite' })).toBe(true)
})

test('a changed test does not', () => {
  write('app/root.test.tsx', 'test')
  expect(isBuildStale({ root, engine: 'sqlite' })).toBe(false)
})

test.each([
  'build/sqlite/stamp',
  'build/sqlite/server/index.js',
  'build/compile-worker.js',
  'build/simulators/manifest.json',
])('a build without %s is unfinished', file => {
  rmSync(join(root, file))
  expect(isBuildStale({ root, engine: 'sqlite' })).toBe(true)
})

test('each engine has its own build', () => {
  expect(isBuildStale({ root, engine: 'postgres' })).toBe(true)
})

test('texts are compressed twice beside themselves; small ones and pictures are not', async () => {
  const text = 'a { color: red }\n'.repeat(50)
  write('client/a.css', text)
  write('client/deep/b.js', 'short')
  write('client/c.avif', text)
  const told: number[][] = []
  await precompress(join(root, 'client'), (done, total) => told.push([done, total]))
  expect(brotliDecompressSync(readFileSync(join(root, 'client/a.css.br'))).toString()).toBe(text)
  expect(gunzipSync(readFileSync(join(root, 'client/a.css.gz'))).toString()).toBe(text)
  expect(['deep/b.js.br', 'c.avif.br'].some(file => existsSync(join(root, 'client', file)))).toBe(false)
  expect(told.at(-1)).toEqual([2, 2])
})
