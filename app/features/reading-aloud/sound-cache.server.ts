import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

const NAME = /^[0-9a-f]{64}\.mp3$/

/** The sound kept under this hash, or null. What is asked for is dated now, so that the oldest is what nobody hears. */
export async function findSound(folder: string, hash: string): Promise<Uint8Array | null> {
  const file = path.join(folder, `${hash}.mp3`)
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return null
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
  return bytes
}

/** Keeps a sound, then drops the oldest past `maxBytes`. Throws what the file system says, a full disk included. */
export async function keepSound({
  folder,
  hash,
  bytes,
  maxBytes,
}: {
  folder: string
  hash: string
  bytes: Uint8Array
  maxBytes: number
}): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = path.join(folder, `${hash}.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, path.join(folder, `${hash}.mp3`))
  } finally {
    await rm(temporary, { force: true })
  }
  await dropOldest(folder, maxBytes)
}

async function dropOldest(folder: string, maxBytes: number): Promise<void> {
  const names = await readdir(folder)
  const found = await Promise.all(names.map(name => measureFile(folder, name)))
  const files = found.filter(file => file !== null).sort((a, b) => b.usedAt - a.usedAt)
  let total = 0
  for (const { file, size, isSound, usedAt } of files) {
    total += size
    // What a stopped process left half written is nobody's after an hour.
    const isLost = !isSound && Date.now() - usedAt > 3_600_000
    if (total > maxBytes || isLost) await rm(file, { force: true })
  }
}

async function measureFile(folder: string, name: string) {
  const file = path.join(folder, name)
  // Another process may drop it between the two calls.
  const stats = await stat(file).catch(() => null)
  return stats?.isFile() ? { file, size: stats.size, usedAt: stats.mtimeMs, isSound: NAME.test(name) } : null
}
