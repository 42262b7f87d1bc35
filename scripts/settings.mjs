import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.mjs'

/** The folder of the program, whatever the current one is. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The database engine that the environment asks for: 'sqlite' or 'postgres' (PGlite is PostgreSQL in process). */
export function engineOf(env) {
  return /^(postgres|pglite)/.test(env.DATABASE_URL ?? '') ? 'postgres' : 'sqlite'
}

/** Where to listen: `{ host, port }`, port 0 meaning any free one. Refuses what is not a port. */
export function readAddress(env) {
  const host = env.HOST || '127.0.0.1'
  const written = env.PORT || '3000'
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN
  if (port >= 0 && port <= 65535) return { host, port }
  throw new Refusal(
    `PORT=${written} n’est pas un numéro de port : donnez un nombre entre 1 et 65535, par exemple PORT=3000.`,
  )
}

/** Where the data live: an absolute path, told from the current folder as the server does. */
export function dataDirOf(env) {
  return resolve(env.DATA_DIR || 'data')
}

/** The sentence for an address that cannot be listened to, from the system's error code. */
export function addressSentence(code, { host, port }) {
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà occupé sur ${host} : arrêtez l’autre programme, ou choisissez un autre port, par exemple « PORT=${port < 65535 ? port + 1 : 3000} npm start ».`
  if (code === 'EACCES')
    return `Le port ${port} est réservé à l’administrateur de la machine : choisissez un port au-dessus de 1023, par exemple « PORT=3000 npm start ».`
  return `HOST=${host} n’est pas une adresse de cette machine (${code}) : essayez HOST=127.0.0.1, ou HOST=0.0.0.0 pour être visible du réseau.`
}

/** Listens and closes at once, to know before a long preparation that the address is free. */
export async function requireFreeAddress(address) {
  const server = createServer()
  await new Promise((done, fail) => {
    server.once('error', error => fail(new Refusal(addressSentence(error.code, address))))
    server.listen(address.port, address.host, done)
  })
  await new Promise(done => server.close(done))
}

// Not mkdir's `recursive`: under /proc Node 20 tries for ever.
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/**
 * Makes `folder` if needed and writes a file in it, the only proof that holds for rights, full disks and read-only
 * mounts alike. `remedy` ends the sentence.
 */
export function requireWritable(folder, remedy) {
  const trial = join(folder, `.essai-${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(trial, 'essai')
    rmSync(trial)
  } catch (error) {
    const why = error.code === 'ENOSPC' ? 'le disque est plein' : 'ce n’est pas un dossier où vous pouvez écrire'
    throw new Refusal(`Impossible d’écrire dans ${folder} : ${why}. ${remedy}`)
  }
}
