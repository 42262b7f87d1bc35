import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../../../tests/support/temporary-folder.ts'
import type { CompileInput } from '../compile/index.server.ts'
import { type CompilePool, openCompilePool } from './compile-pool.server.ts'

// Stands for a compiler that a lesson can block, kill or starve, which the real one must never let happen.
const WORKER = `export default function ({ input, started }) {
  Atomics.store(started, 0, 1)
  if (input.source === 'loop') for (;;);
  if (input.source === 'exit') process.exit(3)
  if (input.source === 'throw') throw new Error('no')
  if (input.source === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill(Math.random())) }
  return { edition: null, outline: null, problems: [{ message: JSON.stringify(Object.keys(process.env)) }] }
}`

function pool(deadlineMs: number): CompilePool {
  const folder = temporaryFolder()
  writeFiles(folder, { 'worker.mjs': WORKER })
  const opened = openCompilePool({ workerFile: path.join(folder, 'worker.mjs'), deadlineMs })
  onTestFinished(() => opened.close())
  return opened
}

function inputOf(source: string): CompileInput {
  const common = { file: 'a.mdx', format: 'mdx', edition: 'standard', level: 'beginner' } as const
  return { ...common, source, glossary: [], media: {}, shelf: { types: [], scenarios: {} }, links: null }
}

test.each(['loop', 'exit', 'throw', 'memory'])(
  'a lesson that makes the compiler %s is a problem, and the others go on',
  async trap => {
    const { compile } = pool(400)
    const [trapped, next] = await Promise.all([compile(inputOf(trap)), compile(inputOf('fine'))])
    expect(trapped).toMatchObject({ edition: null, isFinal: false })
    expect(trapped.problems[0]).toMatchObject({ file: 'a.mdx', rule: 'too-complex', severity: 'error' })
    expect(next.isFinal).toBe(true)
    expect((await compile(inputOf('again'))).isFinal).toBe(true)
  },
  20_000,
)

test('many lessons wait their turn without being blamed for it', async () => {
  const { compile } = pool(400)
  const traps = Array.from({ length: 4 }, () => compile(inputOf('loop')))
  const last = await compile(inputOf('fine'))
  expect(last.isFinal).toBe(true)
  await Promise.all(traps)
}, 20_000)

test('the compiler sees no setting and no secret of the machine', async () => {
  const { compile } = pool(2000)
  expect((await compile(inputOf('fine'))).problems[0]?.message).toBe('["NODE_ENV"]')
})

test('a compiler that was not built is told at once', () => {
  expect(() => openCompilePool({ workerFile: '/nowhere/worker.js', deadlineMs: 100 })).toThrow('is not built')
})
