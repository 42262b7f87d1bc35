import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources, isBuildStale, stampFile } from './build-stamp.mjs'
import { bundleSimulators } from './bundle-simulators.mjs'
import { run } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { precompress } from './precompress.mjs'
import { step } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { engineOf, requireWritable, root } from './settings.mjs'

const engineNames = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** `npm run build`: installs if needed, then builds for the engine of the environment, even if nothing changed. */
export async function main() {
  await ensureInstalled(root)
  await build({ root, engine: engineOf(process.env) })
}

/** Builds unless `build/<engine>` is already made of today's sources. */
export async function ensureBuilt({ root, engine }) {
  if (isBuildStale({ root, engine })) await build({ root, engine })
}

/** Makes `build/<engine>`, the bundles of the threads and `build/simulators`, showing how far. */
export async function build({ root, engine }) {
  await step(`Construction de l’application pour ${engineNames[engine]}`, tell => makeBuild({ root, engine, tell }))
}

/** The build itself: `tell(words)` hears how far. Refuses with one sentence, the details in a file. */
export async function makeBuild({ root, engine, tell }) {
  requireWritable(
    join(root, 'build'),
    'Donnez-vous le droit d’écrire dans le dossier du programme, ou copiez-le ailleurs.',
  )
  rmSync(stampFile(root, engine), { force: true })
  // Hashed first: a file saved during the build makes the next start build again.
  const hash = hashSources(root)
  tell('1 sur 4, pages pour le navigateur')
  await runVite({ root, engine, tell })
  tell('3 sur 4, lecteur de leçons')
  const { bundleThreads, bundleWorker } = await import('./bundle.mjs')
  await bundleWorker()
  await bundleThreads()
  await bundleSimulators()
  await precompress(join(root, 'build', engine, 'client'), (done, total) =>
    tell(`4 sur 4, compression de ${total} fichiers, ${done} faits`),
  )
  writeFileSync(stampFile(root, engine), hash)
}

async function runVite({ root, engine, tell }) {
  const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const env = { ...process.env, NODE_ENV: 'production', TRAIT_ENGINE: engine, NO_COLOR: '1', FORCE_COLOR: '0' }
  const onLine = line => {
    if (line.includes('building SSR bundle')) tell('2 sur 4, serveur')
  }
  const { code, output } = await run(process.execPath, [cli, 'vite:build'], { cwd: root, env, onLine })
  if (code === 0) return
  mkdirSync(join(root, '.cache'), { recursive: true })
  const log = join(root, '.cache', 'construction.log')
  writeFileSync(log, output)
  const lines = output.split('\n').map(line => line.trim())
  const said = lines.slice(lines.findIndex(line => line.includes('Build failed')) + 1).find(line => line !== '')
  throw new Refusal(`La construction de l’application a échoué : ${said} (Détails : ${log})`)
}
