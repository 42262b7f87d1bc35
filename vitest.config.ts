import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Unit tests run once, with no database at all; a store's tests run once an engine.
// What they keep on disk, such as keys, stays out of `data`.
const base = {
  environment: 'node' as const,
  env: { DATA_DIR: 'build/tests' },
  globalSetup: ['tests/support/bundle-worker.ts'],
  // A busy machine is no failure: no test is there to be quick.
  testTimeout: 20_000,
  hookTimeout: 30_000,
}
const onPglite = { globalSetup: [...base.globalSetup, 'tests/support/dump-pglite.ts'] }

const unit = [
  'app/**/*.test.{ts,tsx}',
  'db/**/*.test.ts',
  'tests/architecture/**/*.test.ts',
  'tests/scripts/**/*.test.ts',
]
const stores = ['tests/integration/**/*.test.ts']
// A file that replaces a module or a setting has a thread of its own; all others share the processes, and what these load.
const alone = '**/*.alone.test.ts'
const sqliteOnly = ['**/*.sqlite.test.ts', '**/*.sqlite.alone.test.ts']

type Project = { name: string; include: string[]; exclude?: string[]; more?: object; engine?: 'sqlite' | 'postgres' }

function together({ name, include, exclude = [], more = {}, engine }: Project) {
  const test = { ...base, ...more, name, include, exclude: [...exclude, alone] }
  return { extends: true as const, test, ...speaking(engine) }
}

function apart({ name, include, exclude = [], more = {}, engine }: Project) {
  const test = {
    ...base,
    ...more,
    name: `${name}-alone`,
    include: include.map(onlyAlone),
    exclude,
    pool: 'threads' as const,
  }
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
    // Vitest reads these here only, and would leave a core idle.
    pool: 'forks',
    poolOptions: {
      forks: { isolate: false, maxForks: availableParallelism(), minForks: 1 },
      threads: { isolate: true, maxThreads: 1, minThreads: 1 },
    },
    projects: [
      ...projects.flatMap(project => [together(project), apart(project)]),
      // The built program, killed, crowded, and short of room.
      { extends: true, test: { environment: 'node', name: 'crash', include: ['tests/crash/**/*.test.ts'] } },
    ],
  },
})
