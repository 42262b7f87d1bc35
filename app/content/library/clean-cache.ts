import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import type { BuildMemory } from './build-cache.ts'

const DAY_MS = 86_400_000
const KEEP_DAYS = 30

/**
 * Removes what no lesson has used for 30 days. What is used is dated today, so that the 30 days count from the last use:
 * a page opened long ago still finds its pictures. `now` in milliseconds.
 */
export function cleanCache({
  cacheDir,
  memory,
  now = Date.now(),
}: {
  cacheDir: string
  memory: BuildMemory
  now?: number
}): void {
  const used = usedHashes(memory)
  for (const folder of ['editions', 'media']) {
    for (const name of listNames(path.join(cacheDir, folder))) {
      const file = path.join(cacheDir, folder, name)
      const hash = /^[0-9a-f]+/.exec(name)?.[0] ?? ''
      keepOrRemove(file, { isUsed: used.has(hash) && !name.endsWith('.tmp'), now })
    }
  }
}

function keepOrRemove(file: string, { isUsed, now }: { isUsed: boolean; now: number }): void {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats?.isFile()) return
  const age = now - stats.mtimeMs
  if (isUsed && age > DAY_MS) utimesSync(file, new Date(now), new Date(now))
  if (!isUsed && age > KEEP_DAYS * DAY_MS) rmSync(file, { force: true })
}

function usedHashes(memory: BuildMemory): Set<string> {
  const online = Object.values(memory.lastGood).flatMap(pair => [pair.standard, pair.easyToRead])
  const compiled = Object.values(memory.records).map(record => record.facts)
  const used = new Set<string>()
  for (const facts of [...online, ...compiled, ...Object.values(memory.completed)]) {
    if (!facts) continue
    used.add(facts.hash)
    for (const hash of facts.media) used.add(hash)
  }
  return used
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
