import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const folders = ['app', 'db']
const files = [
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'scripts/bundle-simulators.mjs',
  'scripts/precompress.mjs',
]

function listFolder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
}

/** A hash over the contents of all that the build is made of; tests left out. About 20 ms for 500 files. */
export function hashSources(root) {
  const hash = createHash('sha256')
  const sources = [
    ...folders.flatMap(folder => listFolder(root, folder)).sort(),
    ...files.map(file => join(root, file)),
  ]
  for (const file of sources) {
    if (!existsSync(file)) continue
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Where the build of `engine` notes what it was made of. Written last: an interrupted build has none. */
export function stampFile(root, engine) {
  return join(root, 'build', engine, 'stamp')
}

/** Whether `build/<engine>` is absent, unfinished, or made of other sources than today's. */
export function isBuildStale({ root, engine }) {
  const stamp = stampFile(root, engine)
  const made = [
    stamp,
    join(root, 'build', engine, 'server', 'index.js'),
    join(root, 'build', 'compile-worker.js'),
    join(root, 'build', 'simulators', 'manifest.json'),
  ]
  return !made.every(existsSync) || readFileSync(stamp, 'utf8') !== hashSources(root)
}
