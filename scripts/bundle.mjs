import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { engineOf, root } from './settings.mjs'

/** Bundles the lesson compiler that the worker threads run. Answers its absolute path: `build/compile-worker.js`. */
export async function bundleWorker() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return bundle({
    entry: 'app/content/library/compile-worker.ts',
    outfile: 'build/compile-worker.js',
    // Lessons are compiled again when this file changes: so it names the libraries, and has no comment and no map.
    options: { banner: { js: `// libraries ${lock}` }, sourcemap: false, legalComments: 'none' },
  })
}

/** Bundles what runs in threads beside the pages: the voice, the maker of PDF and the reader of questions. */
export async function bundleThreads() {
  const worker = (entry, name) => bundle({ entry, outfile: `build/${name}.js`, options: { sourcemap: false } })
  await Promise.all([
    worker('app/features/reading-aloud/voice-worker.ts', 'voice-worker'),
    worker('app/features/attestation/pdf-worker.ts', 'pdf-worker'),
    worker('app/features/question-files/question-worker.ts', 'question-worker'),
  ])
}

/** Bundles `app/commands/NAME.ts` for the engine of the environment. Answers the absolute path of the program. */
export async function bundleCommand(name) {
  const entry = `app/commands/${name}.ts`
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(join(root, entry))) {
    throw new Refusal(`La commande « ${name} » n’existe pas : voir « npm run ».`)
  }
  const engine = engineOf(process.env)
  const conditions = engine === 'postgres' ? { conditions: ['postgres'] } : {}
  return bundle({ entry, outfile: `build/commands/${engine}/${name}.js`, options: { sourcemap: true, ...conditions } })
}

/** Bundles the benchmark, which measures the SQLite build. Answers its absolute path. */
export async function bundleBench() {
  return bundle({ entry: 'tests/bench/main.ts', outfile: 'build/bench/main.js', options: { sourcemap: true } })
}

async function bundle({ entry, outfile, options }) {
  const { build } = await loadEsbuild()
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'error',
    ...options,
  })
  for (const { path, contents } of outputFiles) writeWhole(path, contents)
  return join(root, outfile)
}

async function loadEsbuild() {
  try {
    return await import('esbuild')
  } catch {
    throw new Refusal('Les bibliothèques manquent. Lancez d’abord npm start.')
  }
}

// Several commands may bundle at once: each reader must find a whole file.
function writeWhole(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    writeFileSync(temporary, contents)
    renameSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}
