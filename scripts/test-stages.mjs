import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { makeBuild } from './build.mjs'
import { isBuildStale } from './build-stamp.mjs'
import { run } from './child.mjs'
import { compileTitle } from './install.mjs'
import { root } from './settings.mjs'
import { countPlaywright, countTool, countVitest } from './test-counts.mjs'

const minutes = 60_000
// A stage that hangs must end as a failure while there is still time to read it.
const timeout = 20 * minutes

/** Where reports and logs of the last `npm test` stay. */
export const reportsDir = join(root, '.cache', 'tests')

const programs = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
}

// What the caller's shell says of its own database or port must not reach the tests.
const foreign = [
  'DATABASE_URL',
  'DATA_DIR',
  'COURSES_DIR',
  'PORT',
  'HOST',
  'PROCESSES',
  'NODE_ENV',
  'NODE_OPTIONS',
  'TRAIT_ENGINE',
]

function cleanEnv(more = {}) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...more }
  for (const name of foreign) if (!(name in more)) delete env[name]
  return env
}

function runTool(program, args, options = {}) {
  const script = programs[program] ? join(root, 'node_modules', programs[program]) : join(root, program)
  return run(process.execPath, [script, ...args], {
    cwd: root,
    timeout,
    env: cleanEnv(options.env),
    onLine: options.onLine,
  })
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function tool(program, args) {
  return async () => {
    const { code, output, timedOut } = await runTool(program, args)
    return { ...countTool(code), output, timedOut }
  }
}

// The files that run alone are a project beside the others'.
function vitest(project) {
  return async () => {
    const file = join(reportsDir, `${project}.json`)
    rmSync(file, { force: true })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output, timedOut } = await runTool('vitest', ['run', '--project', `${project}*`, ...reporters])
    return { ...countVitest(readReport(file), code), output, timedOut }
  }
}

async function playwright({ tell, shared }) {
  const file = join(reportsDir, 'e2e.json')
  rmSync(file, { force: true })
  let total = 0
  let done = 0
  const onLine = line => {
    total = Number(line.match(/^Running (\d+) test/)?.[1] ?? total)
    if (/^\s+(✓|✘|ok|x|-)\s+\d+ /.test(line)) done += 1
    if (total > 0) tell(`${done} sur ${total}`)
  }
  const env = { CHROMIUM_PATH: shared.browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const { code, output, timedOut } = await runTool('playwright', ['test', '--reporter=list,json'], { env, onLine })
  return { ...countPlaywright(readReport(file), code), output, timedOut }
}

async function buildIfStale({ tell }) {
  if (isBuildStale({ root, engine: 'sqlite' })) await makeBuild({ root, engine: 'sqlite', tell })
  return { ...countTool(0), output: '' }
}

async function native({ tell, shared }) {
  await shared.compile?.({ tell })
  return { passed: 0, failed: 0, skipped: 0, output: '' }
}

async function browser({ tell, shared }) {
  shared.browser = await findBrowser({ tell })
  return { passed: 0, failed: 0, skipped: 0, output: '' }
}

/**
 * The stages of `npm test`, in the order they are tried. `cores`: how many of the machine's two it keeps busy;
 * `needs`: stages that must have succeeded before; `run({ tell, shared })` returns counts and output.
 */
export const stages = [
  { name: 'native', title: compileTitle, cores: 1, needs: [], run: native },
  { name: 'build', title: 'Construction', cores: 1, needs: [], run: buildIfStale },
  { name: 'browser', title: 'Navigateur', cores: 1, needs: [], run: browser },
  { name: 'types', title: 'Types, SQLite', cores: 1, needs: [], run: tool('tsc', ['-p', 'tsconfig.json']) },
  {
    name: 'types-postgres',
    title: 'Types, PostgreSQL',
    cores: 1,
    needs: [],
    run: tool('tsc', ['-p', 'tsconfig.postgres.json']),
  },
  {
    name: 'biome',
    title: 'Écriture du code (Biome)',
    cores: 1,
    needs: [],
    run: tool('biome', ['ci', '.', '--colors=off']),
  },
  {
    name: 'imports',
    title: 'Règles d’import',
    cores: 1,
    needs: [],
    run: tool('depcruise', ['app', 'db', 'tests', '--config', 'dependency-cruiser.config.cjs']),
  },
  { name: 'unused', title: 'Code inutilisé', cores: 1, needs: [], run: tool('knip', []) },
  {
    name: 'content',
    title: 'Contenu des cours',
    cores: 1,
    needs: ['build', 'native'],
    run: tool('scripts/command.mjs', ['courses-check']),
  },
  // It waits for programs to start more than it works.
  {
    name: 'crash',
    title: 'Coupures, disque plein',
    cores: 1,
    needs: ['build', 'native'],
    run: vitest('crash'),
  },
  { name: 'unit', title: 'Tests unitaires', cores: 2, needs: ['native'], run: vitest('unit') },
  { name: 'sqlite', title: 'Intégration, SQLite', cores: 2, needs: ['native'], run: vitest('sqlite') },
  { name: 'postgres', title: 'Intégration, PGlite', cores: 2, needs: ['native'], run: vitest('postgres') },
  { name: 'e2e', title: 'Bout en bout, Chromium', cores: 2, needs: ['build', 'browser', 'native'], run: playwright },
]

/** Makes the place of the reports. */
export function prepareReports() {
  mkdirSync(reportsDir, { recursive: true })
}
