import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PreparedMedia } from '../compile/index.server.ts'
import { copyAtomically, writeAtomically } from './atomic-file.ts'
import { prepareDrawing, preparePicture } from './prepare-image.ts'
import type { FoundFile } from './walk-folder.ts'

/** What a lesson may use of a file. Where `refusal` is set, `media` only holds the place: the lesson must not go on line. */
export type MediaEntry = { media: PreparedMedia; refusal: string | null }

/** Prepares the files that lessons show. `prepared` counts the files that really had to be made. */
export type MediaStore = { prepare(file: FoundFile): Promise<MediaEntry>; prepared: number }

// Part of each hash: to be raised when the outputs change, so that every media is made again.
const RECIPE = 'media-1'
const PICTURES = /\.(png|jpe?g|webp|avif|gif)$/i
const TEXTS = /\.(vtt|txt|md)$/i
const OTHERS = /\.(mp4|webm|mp3|ogg|oga|m4a|wav|pdf|csv|odt|ods|odp|docx|xlsx|pptx|epub)$/i
const MAX_TEXT_BYTES = 400_000

/**
 * Opens the store of `cacheDir/media`. The outputs are named by the content's hash, so a media is never made twice,
 * whatever its name or date. `cacheDir: null` measures the files and writes nothing: enough to check lessons.
 */
export function openMediaStore({ cacheDir }: { cacheDir: string | null }): MediaStore {
  const folder = cacheDir === null ? null : path.join(cacheDir, 'media')
  const byHash = new Map<string, Promise<MediaEntry>>()
  const byFingerprint = new Map<string, { fingerprint: string; entry: Promise<MediaEntry> }>()
  const store: MediaStore = { prepare, prepared: 0 }

  function prepare(file: FoundFile): Promise<MediaEntry> {
    const known = byFingerprint.get(file.path)
    if (known && known.fingerprint === file.fingerprint && file.fingerprint) return known.entry
    const entry = prepareByContent(file)
    byFingerprint.set(file.path, { fingerprint: file.fingerprint, entry })
    return entry
  }

  async function prepareByContent(file: FoundFile): Promise<MediaEntry> {
    const hash = await hashFile(file)
    if (hash === null) return refused('', 'Ce fichier ne peut pas être lu. Vérifiez ses droits d’accès.')
    const known = byHash.get(hash)
    if (known) return known
    const entry = readStored(folder, hash) ?? makeEntry(file, hash)
    byHash.set(hash, entry)
    // A full disk is no property of the file: the next build tries again.
    entry.catch(() => byHash.delete(hash))
    return entry
  }

  async function makeEntry(file: FoundFile, hash: string): Promise<MediaEntry> {
    store.prepared++
    const entry = await makeMedia(file, { hash, folder })
    if (folder !== null) await writeAtomically(path.join(folder, `${hash}.json`), JSON.stringify(entry))
    return entry
  }

  return store
}

/** True where a lesson may show or link to a file of this name. */
export function isPublishable(name: string): boolean {
  return PICTURES.test(name) || TEXTS.test(name) || OTHERS.test(name) || /\.svg$/i.test(name)
}

type Output = { hash: string; folder: string | null }

async function makeMedia(file: FoundFile, { hash, folder }: Output): Promise<MediaEntry> {
  const task = { absolute: file.absolute, hash, folder }
  const isDrawing = /\.svg$/i.test(file.path)
  if (isDrawing || PICTURES.test(file.path)) {
    const outcome = isDrawing ? await prepareDrawing(task) : await preparePicture(task)
    return outcome.media ? { media: outcome.media, refusal: null } : refused(hash, outcome.refusal)
  }
  const name = `${hash}${path.extname(file.path).toLowerCase()}`
  if (folder !== null) await copyAtomically(file.absolute, path.join(folder, name))
  const media: PreparedMedia = { kind: 'file', url: `/media/${name}`, bytes: file.bytes, hash }
  if (TEXTS.test(file.path) && file.bytes <= MAX_TEXT_BYTES) media.text = await readFile(file.absolute, 'utf8')
  return { media, refusal: null }
}

function refused(hash: string, refusal: string): MediaEntry {
  return { media: { kind: 'image', width: 1, height: 1, src: '', sources: [], bytes: 0, hash }, refusal }
}

/** Null where it can't be read. Read piece by piece: a video may be larger than the memory. */
async function hashFile(file: FoundFile): Promise<string | null> {
  // The extension decides how the content is read, so the same bytes under another kind are another media.
  const hash = createHash('sha256').update(`${RECIPE}${path.extname(file.path).toLowerCase()}\0`)
  try {
    for await (const piece of createReadStream(file.absolute)) hash.update(piece)
    return hash.digest('hex').slice(0, 24)
  } catch {
    return null
  }
}

function readStored(folder: string | null, hash: string): Promise<MediaEntry> | null {
  if (folder === null) return null
  try {
    return Promise.resolve(JSON.parse(readFileSync(path.join(folder, `${hash}.json`), 'utf8')))
  } catch {
    return null
  }
}
