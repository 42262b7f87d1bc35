import { defineConfig } from 'vitest/config'

// Unit tests run once, with no database at all; a store's tests run once an engine.
// What they keep on disk, such as keys, stays out of `data`.
const base = {
  environment: 'node' as const,
  env: { DATA_DIR: 'build/tests' },
  globalSetup: ['tests/support/bundle-worker.ts'],
}

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...base,
          name: 'unit',
          include: [
            'app/**/*.test.{ts,tsx}',
            'db/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { ...base, name: 'sqlite', include: ['tests/integration/**/*.test.ts'] },
        ssr: { resolve: { conditions: ['sqlite', 'module', 'node', 'development|production'] } },
      },
      {
        extends: true,
        test: {
          ...base,
          name: 'postgres',
          globalSetup: [...base.globalSetup, 'tests/support/dump-pglite.ts'],
          include: ['tests/integration/**/*.test.ts'],
          exclude: ['**/*.sqlite.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
        ssr: { resolve: { conditions: ['postgres', 'module', 'node', 'development|production'] } },
      },
      // The built program, killed, crowded, and short of room.
      { extends: true, test: { environment: 'node', name: 'crash', include: ['tests/crash/**/*.test.ts'] } },
    ],
  },
})
