// Starts the built program with one page more: an empty one, to which the lesson page is compared on the same server.

import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

// As server.js does.
setFlagsFromString('--optimize-for-size')

const root = process.cwd()
const build = await import(pathToFileURL(path.join(root, 'build/sqlite/server/index.js')).href)
const id = 'bench/empty'
const module = { default: () => null, handle: { admits: ['anyone'], sample: '/vide' } }
const entry = {
  id,
  parentId: 'root',
  path: 'vide',
  hasAction: false,
  hasLoader: false,
  hasErrorBoundary: false,
  module: '/assets/none.js',
  imports: [],
}
const withEmpty = {
  ...build,
  routes: { ...build.routes, [id]: { id, parentId: 'root', path: 'vide', module } },
  assets: { ...build.assets, routes: { ...build.assets.routes, [id]: entry } },
}
await build.entry.module.serve({
  build: withEmpty,
  vite: null,
  role: 'primary',
  cluster,
  root,
  engine: 'sqlite',
  cores: availableParallelism(),
})
