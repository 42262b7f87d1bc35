import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { installState } from '../../scripts/install.mjs'
import { explainInstallFailure, missingCompilers } from '../../scripts/install-failure.mjs'
import { installStamp } from '../../scripts/lock.mjs'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

type Project = { installed?: string[]; noted?: Record<string, string>; stamp?: string }

// A project of two packages, with in node_modules what `given` says.
function makeProject({ installed = [], noted, stamp }: Project): string {
  const root = mkdtempSync(join(tmpdir(), 'install-'))
  made.push(root)
  const packages = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }
  write(join(root, 'package-lock.json'), JSON.stringify({ packages }))
  for (const name of installed) write(join(root, 'node_modules', name, 'package.json'), '{}')
  if (noted) {
    const entries = Object.entries(noted).map(([name, version]) => [`node_modules/${name}`, { version }])
    write(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: Object.fromEntries(entries) }))
  }
  if (stamp) write(join(root, 'node_modules/.trait-d-union-install'), stamp)
  return root
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const both = { a: '1.0.0', b: '2.0.0' }
const lockText = JSON.stringify({
  packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
})

test('a fresh clone has nothing installed', () => {
  expect(installState(makeProject({}))).toBe('absent')
})

test('what npm left when it was stopped is half-done', () => {
  expect(installState(makeProject({ installed: ['a', 'b'] }))).toBe('half-done')
})

test('a package removed by hand makes the installation half-done', () => {
  const root = makeProject({ installed: ['a'], noted: both, stamp: installStamp(lockText) })
  expect(installState(root)).toBe('half-done')
})

test('a package added to the lock, or another version, makes it outdated', () => {
  expect(installState(makeProject({ installed: ['a'], noted: { a: '1.0.0' } }))).toBe('outdated')
  expect(installState(makeProject({ installed: ['a', 'b'], noted: { a: '1.0.0', b: '1.9.0' } }))).toBe('outdated')
})

test('a complete installation is fine with our stamp, to be proved without it or with that of another Node', () => {
  const complete = { installed: ['a', 'b'], noted: both }
  expect(installState(makeProject({ ...complete, stamp: installStamp(lockText) }))).toBe('fine')
  expect(installState(makeProject(complete))).toBe('unproven')
  expect(installState(makeProject({ ...complete, stamp: 'another linux-x64-108' }))).toBe('unproven')
})

test('a missing compiler is named, and only what is missing', () => {
  expect(missingCompilers(() => false)).toEqual(['python3', 'make', 'g++'])
  expect(missingCompilers(name => name !== 'make' && name !== 'gmake')).toEqual(['make'])
  const sentence = explainInstallFailure(
    { code: 1, output: 'npm error gyp ERR! stack' },
    { missingTools: ['make', 'g++'] },
  )
  expect(sentence).toContain('Installez make, g++, par exemple « apt-get install make g++ »')
})

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'le registre npm ne répond pas'],
  ['npm error code ENOSPC', 'le disque est plein'],
  ['npm error code EACCES', 'refuse l’écriture'],
  ['npm error Missing: left-pad@1.0.0 from lock file', 'ne vont pas ensemble'],
  ['npm error code EWEIRD\nnpm error something never seen', 'something never seen'],
])('%j is told as « %s »', (output, words) => {
  const sentence = explainInstallFailure({ code: 1, output }, { missingTools: [] })
  expect(sentence).toContain(words)
  expect(sentence).not.toContain('\n')
})

test('npm itself may be missing', () => {
  expect(explainInstallFailure({ code: 127, output: '' }, { missingTools: [] })).toContain('npm est introuvable')
})
