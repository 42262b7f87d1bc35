import { statSync } from 'node:fs'
import { LRUCache } from 'lru-cache'
import type { CompiledEdition, CourseEntry, Library } from '../contract.ts'
import { loadEdition, manifestPath, readManifest } from './build-cache.ts'

type OpenLibrary = {
  cacheDir: string
  library: Library
  /** Of the manifest that was read; changes when another process has written a new one. */
  stamp: string
  checkedAt: number
  courses: Map<string, CourseEntry>
  editions: LRUCache<string, CompiledEdition>
}

const CHECK_EVERY_MS = 250
const MAX_EDITIONS_BYTES = 64 * 1024 * 1024
const NOTHING: Library = { version: 0, builtAt: new Date(0).toISOString(), courses: [], problems: [] }

// Kept on globalThis because Vite reloads this module in development.
const holder = globalThis as typeof globalThis & { traitDunionLibrary?: OpenLibrary }

/** Says where the compiled courses are. To be called once, before any reader. The folder may still be empty. */
export function openLibrary(cacheDir: string): void {
  const editions = new LRUCache<string, CompiledEdition>({
    maxSize: MAX_EDITIONS_BYTES,
    // A JavaScript string takes one or two bytes a character, and the object about as much again.
    sizeCalculation: edition =>
      Math.max(1, 3 * edition.steps.reduce((sum, step) => sum + step.html.length + step.text.length, 500)),
  })
  holder.traitDunionLibrary = { cacheDir, library: NOTHING, stamp: '', checkedAt: 0, courses: new Map(), editions }
}

/** Everything that is on line now. Notices within a quarter of a second what another process has compiled. */
export function currentLibrary(): Library {
  return refreshed().library
}

/** The course of an address, or null. */
export function findCourse(slug: string): CourseEntry | null {
  return refreshed().courses.get(slug) ?? null
}

/** The compiled edition that a `LessonEntry.online` names. Throws where the hash is not in the cache. */
export async function readEdition(hash: string): Promise<CompiledEdition> {
  const { cacheDir, editions } = opened()
  const known = editions.get(hash)
  if (known) return known
  const edition = await loadEdition(cacheDir, hash)
  editions.set(hash, edition)
  return edition
}

function refreshed(): OpenLibrary {
  const open = opened()
  const now = performance.now()
  if (open.stamp && now - open.checkedAt < CHECK_EVERY_MS) return open
  open.checkedAt = now
  const stats = statSync(manifestPath(open.cacheDir), { throwIfNoEntry: false })
  const stamp = stats ? `${stats.ino}:${stats.size}:${stats.mtimeMs}` : ''
  if (!stamp || stamp === open.stamp) return open
  const library = readManifest(open.cacheDir)
  if (!library) return open
  open.stamp = stamp
  open.library = library
  open.courses = new Map(library.courses.map(course => [course.slug, course]))
  return open
}

function opened(): OpenLibrary {
  const open = holder.traitDunionLibrary
  if (!open) throw new Error('The library is not open: call openLibrary() first.')
  return open
}
