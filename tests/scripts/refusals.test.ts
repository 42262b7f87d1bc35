import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../scripts/child.mjs'
import { nodeProblem } from '../../scripts/node-version.mjs'
import { engineOf } from '../../scripts/settings.mjs'

// The real command in a process of its own, stopped by its refusal before it installs or builds anything.
async function start(settings: Record<string, string>, nodeArgs: string[] = []) {
  const env = Object.entries({ PORT: '0', ...settings }).map(([name, value]) => `${name}=${value}`)
  return run('env', [...env, process.execPath, ...nodeArgs, 'scripts/run.mjs', 'start'], { timeout: 20_000 })
}

function expectOneSentence(result: { code: number; output: string }, words: string): void {
  expect(result.output.trim()).toContain(words)
  expect(result.output.trim().split('\n')).toHaveLength(1)
  expect(result.code).toBe(1)
}

test.each(['abc', '70000', '-1', '3000.5'])('PORT=%s is refused in one sentence', async port => {
  expectOneSentence(await start({ PORT: port }), `PORT=${port} n’est pas un numéro de port`)
})

test('a busy port is refused in one sentence that gives another', async () => {
  const other = createServer()
  await new Promise<void>(done => other.listen(0, '127.0.0.1', done))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const result = await start({ PORT: String(port) })
  await new Promise(done => other.close(done))
  expectOneSentence(result, `Le port ${port} est déjà occupé sur 127.0.0.1`)
  expect(result.output).toMatch(/PORT=\d+ npm start/)
})

test('an address that is not of this machine is refused in one sentence', async () => {
  expectOneSentence(await start({ HOST: '203.0.113.7' }), 'HOST=203.0.113.7 n’est pas une adresse de cette machine')
})

// Under a file and under /proc, since root may write everywhere else.
test.each([resolve('package.json'), resolve('package.json/data'), '/proc/trait/data'])(
  'DATA_DIR=%s is refused',
  async folder => {
    expectOneSentence(await start({ DATA_DIR: folder }), `Impossible d’écrire dans ${folder}`)
  },
)

test('a too old Node is refused in one sentence, by the command itself', async () => {
  const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.1' } })"
  const result = await start({}, ['--import', `data:text/javascript,${encodeURIComponent(older)}`])
  expectOneSentence(result, 'et vous avez la version 18.19.1')
})

test.each([
  ['18.19.1', '>=20', false],
  ['20.0.0', '>=20', true],
  ['9.11.2', '>=20', false],
  ['100.0.0', '>=20', true],
  ['20.18.9', '>=20.19', false],
  ['20.19.0', '>=20.19', true],
  ['22.0.0', '>=20.19', true],
])('Node %s against %s', (version, wanted, good) => {
  expect(nodeProblem(version, wanted) === null).toBe(good)
})

test('an unknown stage of npm test is refused with the names that exist', async () => {
  const result = await run(process.execPath, ['scripts/run.mjs', 'test', '--only', 'nothing'])
  expectOneSentence(result, '« nothing » n’existe pas : les noms sont native,')
})

test.each([
  [undefined, 'sqlite'],
  ['/tmp/a.sqlite', 'sqlite'],
  ['postgres://u@h/d', 'postgres'],
  ['postgresql://u@h/d', 'postgres'],
  ['pglite:/tmp/p', 'postgres'],
])('DATABASE_URL=%s is read with the engine %s', (url, engine) => {
  expect(engineOf({ DATABASE_URL: url })).toBe(engine)
})
