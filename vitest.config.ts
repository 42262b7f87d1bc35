import { defineConfig } from 'vitest/config'

// Unit tests run once, with no database at all; a store's tests run once an engine.
// What they keep on disk, such as keys, stays out of `data`.
const base = {
  environment: 'node' as const,
  env: { DATA_DIR: 'build/tests' },
  globalSetup: ['tests/support/bundle-worker.ts'],
}
const onPglite = {
  globalSetup: [...base.globalSetup, 'tests/support/dump-pglite.ts'],
  testTimeout: 20_000,
  hookTimeout: 30_000,
}

const unit = [
  'app/**/*.test.{ts,tsx}',
  'db/**/*.test.ts',
  'tests/architecture/**/*.test.ts',
  'tests/scripts/**/*.test.ts',
]
const stores = ['tests/integration/**/*.test.ts']
// A file that replaces a module or a setting runs in a process of its own; all others share what they load.
const alone = '**/*.alone.test.ts'
const sqliteOnly = ['**/*.sqlite.test.ts', '**/*.sqlite.alone.test.ts']

type Project = { name: string; include: string[]; exclude?: string[]; more?: object; engine?: 'sqlite' | 'postgres' }

function together({ name, include, exclude = [], more = {}, engine }: Project) {
  const test = { ...base, ...more, name, include, exclude: [...exclude, alone], isolate: false }
  return { extends: true as const, test, ...speaking(engine) }
}

function apart({ name, include, exclude = [], more = {}, engine }: Project) {
  const test = { ...base, ...more, name: `${name}-alone`, include: include.map(onlyAlone), exclude }
  return { extends: true as const, test, ...speaking(engine) }
}

function onlyAlone(glob: string): string {
  return glob.replace('*.test.', '*.alone.test.')
}

function speaking(engine: Project['engine']) {
  if (!engine) return {}
  return { ssr: { resolve: { conditions: [engine, 'module', 'node', 'development|production'] } } }
}

const projects: Project[] = [
  { name: 'unit', include: unit },
  { name: 'sqlite', include: stores, engine: 'sqlite' },
  { name: 'postgres', include: stores, exclude: sqliteOnly, more: onPglite, engine: 'postgres' },
]

export default defineConfig({
  test: {
    projects: [
      ...projects.flatMap(project => [together(project), apart(project)]),
      // The built program, killed, crowded, and short of room.
      { extends: true, test: { environment: 'node', name: 'crash', include: ['tests/crash/**/*.test.ts'] } },
    ],
  },
})
