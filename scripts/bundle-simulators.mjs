import { mkdirSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { precompress } from './precompress.mjs'
import { root } from './settings.mjs'

/** Where the islands are made: `manifest.json` names the script of each simulator. */
export const simulatorsFolder = join(root, 'build', 'simulators')

/**
 * Bundles one script a simulator, with what they share in chunks, for the browser. The same drawings as on the server,
 * drawn by Preact; no zod, since the server has read everything.
 */
export async function bundleSimulators({ minify = true, compress = minify } = {}) {
  const { build } = await import('esbuild')
  const slugs = readdirSync(join(root, 'app/simulators'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && hasIndex(entry.name))
    .map(entry => entry.name)
  const fresh = `${simulatorsFolder}.${process.pid}.tmp`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: slugs.map(slug => ({ in: `simulator:${slug}`, out: slug })),
    outdir: fresh,
    entryNames: '[name]-[hash]',
    chunkNames: 'commun-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2020'],
    jsx: 'automatic',
    minify,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      react: 'preact/compat',
      zod: join(root, 'app/simulators/run/no-zod.ts'),
    },
    plugins: [entries],
  })
  writeFileSync(join(fresh, 'manifest.json'), JSON.stringify(manifestOf(metafile)))
  if (compress) await precompress(fresh)
  rmSync(simulatorsFolder, { recursive: true, force: true })
  renameSync(fresh, simulatorsFolder)
}

/** While developing: makes them again when one is saved. A fault of syntax is told by Vite already. */
export function watchSimulators() {
  let timer
  watch(join(root, 'app/simulators'), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void bundleSimulators({ minify: false }).catch(() => undefined), 100)
  }).unref()
}

// An entry that is written nowhere: the island, started on this simulator.
const entries = {
  name: 'simulators',
  setup(build) {
    build.onResolve({ filter: /^simulator:/ }, ({ path }) => ({ path: path.slice(10), namespace: 'simulator' }))
    build.onLoad({ filter: /.*/, namespace: 'simulator' }, ({ path: slug }) => ({
      contents: `
        import * as family from './app/simulators/${slug}/index.ts'
        import { startIsland } from './app/simulators/run/island.tsx'
        startIsland(Object.values(family).find(it => it.slug === '${slug}'))`,
      resolveDir: root,
      loader: 'js',
    }))
  },
}

function hasIndex(slug) {
  return readdirSync(join(root, 'app/simulators', slug)).includes('index.ts')
}

function manifestOf({ outputs }) {
  const address = path => `/simulateurs/${basename(path)}`
  const islands = Object.entries(outputs).flatMap(([path, { entryPoint, imports }]) => {
    if (!entryPoint) return []
    const chunks = imports.filter(({ kind }) => kind === 'import-statement').map(chunk => address(chunk.path))
    return [[entryPoint.replace('simulator:', ''), { script: address(path), chunks }]]
  })
  return Object.fromEntries(islands)
}
