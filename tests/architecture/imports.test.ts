import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read, root, walk } from './source-files.ts'

// A small house of its own, with the real rules: in the repository these files would break the real check.
const sound: Record<string, string> = {
  'db/index.ts': `export const db = 1`,
  'db/schema/index.ts': `export type Row = { id: string }\nexport const table = 1`,
  'app/content/contract.ts': `export type Step = { id: string }\nexport const value = 1`,
  'app/platform/clock.ts': `export const now = 1`,
  'app/ui/page.tsx': `export const Page = 1`,
  'app/features/learning/index.server.ts': `export { read } from './read-store.server.ts'`,
  'app/features/learning/read-store.server.ts': `import { db } from '#db'\nexport const read = db`,
  'app/features/catalog/index.ts': `import type { Row } from '#db/schema'\nexport type Card = Row`,
  'app/features/catalog/list.server.ts': `import { read } from '#app/features/learning/index.server.ts'\nexport const list = read`,
  'app/routes/home/route.tsx': `import { read } from '#app/features/learning/index.server.ts'\nimport { Page } from '#app/ui/page.tsx'\nimport type { Step } from '#app/content/contract.ts'\nexport const home = [read, Page] as unknown as Step`,
}

const planted: { file: string; code: string; rule: string }[] = [
  { file: 'app/routes/sql/route.tsx', code: `import '#db'`, rule: 'routes: direction' },
  {
    file: 'app/routes/inside/route.tsx',
    code: `import '#app/features/catalog/list.server.ts'`,
    rule: 'routes: direction',
  },
  { file: 'app/routes/value/route.tsx', code: `import '#app/content/contract.ts'`, rule: 'routes: types only' },
  { file: 'app/features/catalog/query.server.ts', code: `import '#db'`, rule: 'features: direction' },
  { file: 'app/features/catalog/rows.server.ts', code: `import '#db/schema'`, rule: 'features: types only' },
  {
    file: 'app/features/catalog/deep-store.server.ts',
    code: `import '#app/features/learning/read-store.server.ts'`,
    rule: 'feature stores: direction',
  },
  { file: 'app/features/catalog/screen.tsx', code: `import '#app/ui/page.tsx'`, rule: 'features: direction' },
  {
    file: 'app/ui/knows-courses.tsx',
    code: `import type { Step } from '#app/content/contract.ts'\nexport type S = Step`,
    rule: 'ui: direction',
  },
  { file: 'app/ui/asks.tsx', code: `import '#app/features/learning/index.server.ts'`, rule: 'ui: direction' },
  {
    file: 'app/platform/backwards.ts',
    code: `import type { Card } from '#app/features/catalog/index.ts'\nexport type C = Card`,
    rule: 'platform: direction',
  },
  { file: 'app/lesson-kit/keeps.tsx', code: `import '#db'`, rule: 'lesson-kit: direction' },
  { file: 'app/content/library/compiles.ts', code: `import 'mdx-bundler'`, rule: 'mdx-bundler: kept by one place' },
  { file: 'app/routes/session/route.tsx', code: `import 'lucia'`, rule: 'lucia: kept by one place' },
  {
    file: 'app/features/catalog/organisation.server.ts',
    code: `import 'openid-client'`,
    rule: 'openid-client: kept by one place',
  },
  { file: 'app/features/catalog/code.server.ts', code: `import 'otpauth'`, rule: 'otpauth: kept by one place' },
  { file: 'app/features/catalog/letter.server.ts', code: `import 'nodemailer'`, rule: 'nodemailer: kept by one place' },
  { file: 'app/features/catalog/sql.server.ts', code: `import 'drizzle-orm'`, rule: 'drizzle-orm: kept by one place' },
  { file: 'db/upwards.ts', code: `import '#app/platform/clock.ts'`, rule: 'db: direction' },
  { file: 'app/ui/chicken.ts', code: `import './egg.ts'`, rule: 'no circle' },
  { file: 'app/ui/bagged.ts', code: `import './utils/dates.ts'`, rule: 'no bag of things' },
  { file: 'app/ui/tested.ts', code: `import './page.test.ts'`, rule: 'nothing imports a test' },
  { file: 'app/ui/lost.ts', code: `import './nowhere.ts'`, rule: 'everything resolves' },
]

const bystanders = {
  'app/ui/egg.ts': `import './chicken.ts'`,
  'app/ui/utils/dates.ts': 'export const today = 1',
  'app/ui/page.test.ts': 'export const tested = 1',
}

type Violation = { rule: { name: string }; from: string }
let house: string
let violations: Violation[]

beforeAll(async () => {
  house = mkdtempSync(path.join(tmpdir(), 'trait-imports-'))
  const { imports } = JSON.parse(read('package.json'))
  write('package.json', JSON.stringify({ type: 'module', imports }))
  write('tsconfig.json', '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }')
  for (const [file, code] of Object.entries({ ...sound, ...bystanders })) write(file, code)
  for (const { file, code } of planted) write(file, code)
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
  violations = await cruise(house)
}, 60_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

function write(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
  writeFileSync(path.join(house, file), `${code}\n`)
}

/** The violations that the real rules find in a folder. The command fails where it finds some: its report is what counts. */
function cruise(folder: string): Promise<Violation[]> {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [
    program,
    'app',
    'db',
    '--config',
    path.join(root, 'dependency-cruiser.config.cjs'),
    '--output-type',
    'json',
  ]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout, stderr) => {
      if (!stdout) return reject(new Error(stderr))
      resolve(JSON.parse(stdout).summary.violations)
    })
  })
}

describe('a bad import is refused', () => {
  test.each(planted)('$file: $rule', ({ file, rule }) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule)
  })

  test('and a good one is not', () => {
    expect(violations.filter(({ from }) => from in sound)).toEqual([])
  })
})

test('every folder of app/ has its row in the table', () => {
  const config: { forbidden: { name: string; from: { path?: string } }[] } = createRequire(import.meta.url)(
    path.join(root, 'dependency-cruiser.config.cjs'),
  )
  const rows = config.forbidden
    .filter(({ name }) => name.endsWith(': direction'))
    .map(({ from }) => new RegExp(from.path ?? '^$'))
  const inApp = walk('app').files.filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file))
  expect(inApp.length).toBeGreaterThan(50)
  expect(inApp.filter(file => !rows.some(row => row.test(file)))).toEqual([])
})
