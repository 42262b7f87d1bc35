import cluster from 'node:cluster'
import { ensureInstalled } from './install.mjs'
import { dataDirOf, readAddress, requireFreeAddress, requireWritable, root } from './settings.mjs'

/** `npm run dev`: the server that reloads code and lessons when they are saved. Nothing is built beforehand. */
export async function main() {
  process.env.NODE_ENV = 'development'
  if (cluster.isPrimary) await prepare()
  await import('../server.js')
}

async function prepare() {
  const address = readAddress(process.env)
  requireWritable(
    dataDirOf(process.env),
    'Choisissez un autre dossier, par exemple « DATA_DIR=/tmp/trait npm run dev ».',
  )
  await requireFreeAddress(address)
  await ensureInstalled(root)
  const { bundleThreads, bundleWorker } = await import('./bundle.mjs')
  await bundleWorker()
  await bundleThreads()
  const { bundleSimulators, watchSimulators } = await import('./bundle-simulators.mjs')
  await bundleSimulators({ minify: false })
  watchSimulators()
}
