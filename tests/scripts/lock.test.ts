import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingOptionals } from '../../scripts/complete-lock.mjs'
import { compareLocks, installStamp, placesToInstall } from '../../scripts/lock.mjs'

const lock = {
  packages: {
    '': {},
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/sharp': { version: '0.34.5' },
    'node_modules/@img/sharp-linux-x64': {
      version: '0.34.5',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/@img/sharp-darwin-arm64': { version: '0.34.5', optional: true, os: ['darwin'], cpu: ['arm64'] },
  },
}

test('an installation with every package needs nothing, whatever optional ones it lacks', () => {
  const installed = {
    packages: { 'node_modules/pg': { version: '8.0.0' }, 'node_modules/sharp': { version: '0.34.5' } },
  }
  expect(compareLocks({ lock, installed, isThere: () => true })).toEqual({ missing: [], different: [] })
})

test('a package that npm noted but whose folder is gone is missing', () => {
  const isThere = (place: string) => place !== 'node_modules/pg'
  expect(compareLocks({ lock, installed: lock, isThere }).missing).toEqual(['node_modules/pg'])
})

test('without npm’s record every package is missing', () => {
  const { missing } = compareLocks({ lock, installed: null, isThere: () => true })
  expect(missing).toEqual(['node_modules/pg', 'node_modules/sharp'])
})

test('another version is seen', () => {
  const installed = { packages: { ...lock.packages, 'node_modules/pg': { version: '7.9.0' } } }
  expect(compareLocks({ lock, installed, isThere: () => true }).different).toEqual(['node_modules/pg'])
})

test('only the packages of this machine are counted', () => {
  const places = placesToInstall(lock, { os: 'linux', cpu: 'x64', libc: 'glibc' })
  expect(places).toEqual(['node_modules/pg', 'node_modules/sharp', 'node_modules/@img/sharp-linux-x64'])
  expect(placesToInstall(lock, { os: 'linux', cpu: 'x64', libc: 'musl' })).not.toContain(
    'node_modules/@img/sharp-linux-x64',
  )
})

test('the stamp changes with the lock', () => {
  expect(installStamp('{}')).toBe(installStamp('{}'))
  expect(installStamp('{}')).not.toBe(installStamp('{ }'))
})

test('a binary of another system that the lock names without describing is found', () => {
  const parent = {
    version: '4.1.0',
    dev: true,
    optionalDependencies: { '@rollup/rollup-linux-x64-musl': '4.1.0', fsevents: '~2.3.2' },
  }
  expect(missingOptionals({ packages: { 'node_modules/rollup': parent } })).toEqual({
    'node_modules/@rollup/rollup-linux-x64-musl': {
      version: '4.1.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
  })
})

test('two versions of one binary each stand in their own place', () => {
  const binary = (version: string) => ({ version, optionalDependencies: { '@esbuild/darwin-arm64': version } })
  const found = missingOptionals({
    packages: { 'node_modules/esbuild': binary('0.25.0'), 'node_modules/tsx/node_modules/esbuild': binary('0.28.0') },
  })
  expect(Object.keys(found)).toEqual([
    'node_modules/@esbuild/darwin-arm64',
    'node_modules/tsx/node_modules/esbuild/node_modules/@esbuild/darwin-arm64',
  ])
})

test('our own lock describes the binaries of every system, or npm ci would refuse it', () => {
  expect(Object.keys(missingOptionals(JSON.parse(readFileSync('package-lock.json', 'utf8'))))).toEqual([])
})
