import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The script that takes a simulator over in the browser, and what it loads first. */
export type Island = { script: string; chunks: string[] }

let known: Record<string, Island> | null = null

/** The island of a simulator; null where none was built: the page then works with its forms. */
export function islandOf(slug: string): Island | null {
  // While developing, the bundles are made again at each save.
  if (known === null || import.meta.env.DEV) known = readManifest()
  return known[slug] ?? null
}

function readManifest(): Record<string, Island> {
  try {
    return JSON.parse(readFileSync(path.resolve('build', 'simulators', 'manifest.json'), 'utf8'))
  } catch {
    return {}
  }
}
