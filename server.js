// Starts the built program, or the development one. All that it does is decided in app/boot/serve.server.ts.
import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { engineOf, root } from './scripts/settings.mjs'

// A small machine serves many people: V8 gives memory back rather than keeping it for the next request.
setFlagsFromString('--optimize-for-size')

process.env.NODE_ENV ||= 'production'
const engine = engineOf(process.env)

async function loadProgram() {
  if (process.env.NODE_ENV !== 'development') {
    const build = await import(pathToFileURL(path.join(root, 'build', engine, 'server', 'index.js')).href)
    return { build, vite: null, server: build.entry.module }
  }
  process.env.TRAIT_ENGINE = engine
  const { createServer } = await import('vite')
  const vite = await createServer({ root, server: { middlewareMode: true } })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build')
  return { build, vite, server: await vite.ssrLoadModule(path.join(root, 'app/entry.server.tsx')) }
}

const { build, vite, server } = await loadProgram()
const role = cluster.isWorker ? 'worker' : 'primary'
await server.serve({ build, vite, role, cluster, root, engine, cores: availableParallelism() })
