import cluster from 'node:cluster'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { dataDirOf, engineOf, readAddress, requireFreeAddress, requireWritable, root } from './settings.mjs'

/** `npm start`: prepares what is missing, then becomes the server. */
export async function main() {
  // A worker of the server's cluster starts by the same command; its parent has prepared everything.
  if (cluster.isPrimary) await prepare()
  process.env.NODE_ENV = 'production'
  // In this process rather than in a child: half a second less, and signals need no forwarding.
  await import('../server.js')
}

/** What can be refused is refused first, before the minutes of an installation. */
async function prepare() {
  const address = readAddress(process.env)
  requireWritable(dataDirOf(process.env), 'Choisissez un autre dossier, par exemple « DATA_DIR=/tmp/trait npm start ».')
  await requireFreeAddress(address)
  await ensureInstalled(root)
  await ensureBuilt({ root, engine: engineOf(process.env) })
}
