import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../contract.ts'

/** `path` is relative to the walked folder, with `/`. `fingerprint` changes whenever the file may have changed. */
export type FoundFile = { path: string; absolute: string; fingerprint: string; bytes: number }

export type Walk = { files: FoundFile[]; folders: string[]; problems: Problem[]; isUnreadable: boolean }

/** What folders held at the last walk, by absolute path: one whose date has not changed needs not be listed again. */
export type KnownFolders = Map<string, { stamp: string; entries: Dirent[] }>

type Walker = Walk & { realRoot: string; seen: Set<string>; links: string[]; known: KnownFolders }

const MAX_FILES = 50_000
const MAX_DEPTH = 16
// A file saved this recently may be saved again within the same tick of the disk's clock: its fingerprint is not trusted.
const UNTRUSTED_MS = 60

/** Every file under `root`, whatever it holds. Never throws: what cannot be read is a problem, in French. Synchronous on
 * purpose: on warm disks it is five times faster than promises, and a thousand lessons take some 30 ms. */
export function walkFolder(root: string, known: KnownFolders = new Map()): Walk {
  const walk: Walk = { files: [], folders: [], problems: [], isUnreadable: false }
  const refusal = whyNotAFolder(root)
  if (refusal) {
    walk.problems.push(folderProblem({ file: path.basename(root) || root, rule: 'courses-folder', message: refusal }))
    return { ...walk, isUnreadable: true }
  }
  const walker: Walker = { ...walk, realRoot: realpathSync(root), seen: new Set(), links: [], known }
  readFolder(walker, root, '')
  // Links come last, so that a folder is read under its own name before it is read under a link's name.
  for (let link = walker.links.shift(); link !== undefined; link = walker.links.shift()) followLink(walker, root, link)
  if (walker.files.length >= MAX_FILES) {
    const message = `Ce dossier contient plus de ${MAX_FILES} fichiers. Gardez-y seulement les cours.`
    walk.problems.push(folderProblem({ file: path.basename(root), rule: 'too-many-files', message }))
  }
  return walk
}

function whyNotAFolder(root: string): string | null {
  try {
    if (!statSync(root).isDirectory()) return `« ${root} » est un fichier. Indiquez le dossier qui contient les cours.`
    readdirSync(root)
    return null
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      return `Le dossier « ${root} » n’existe pas. Créez-le, ou indiquez le bon dossier.`
    return `Le dossier « ${root} » ne peut pas être lu. Vérifiez les droits d’accès (${errorCode(error)}).`
  }
}

function readFolder(walker: Walker, absolute: string, relative: string): void {
  const stats = statSync(absolute, { throwIfNoEntry: false })
  // The same folder may be reached under two names.
  const identity = stats ? `${stats.dev}:${stats.ino}` : ''
  if (!stats || walker.seen.has(identity) || walker.files.length >= MAX_FILES) return
  walker.seen.add(identity)
  if (relative.split('/').length > MAX_DEPTH) {
    const message = 'Ce dossier est trop profond. Rapprochez les leçons du dossier du cours.'
    walker.problems.push(folderProblem({ file: relative, rule: 'too-deep', message }))
    return
  }
  const entries = listFolder(walker, absolute, fingerprintOf(stats))
  if (typeof entries === 'string') {
    const message = `Ce dossier ne peut pas être lu. Vérifiez les droits d’accès (${entries}).`
    walker.problems.push(folderProblem({ file: relative, rule: 'unreadable', message }))
    return
  }
  if (relative) walker.folders.push(relative)
  for (const entry of entries) readEntry(walker, entry, { absolute, relative })
}

/** The entries in a steady order, or the code of what went wrong. */
function listFolder(walker: Walker, absolute: string, stamp: string): Dirent[] | string {
  const known = walker.known.get(absolute)
  if (known && stamp && known.stamp === stamp) return known.entries
  try {
    const entries = readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    walker.known.set(absolute, { stamp, entries })
    return entries
  } catch (error) {
    return errorCode(error)
  }
}

function readEntry(walker: Walker, entry: Dirent, parent: { absolute: string; relative: string }): void {
  if (entry.name.startsWith('.') || entry.name === 'node_modules') return
  const relative = parent.relative ? `${parent.relative}/${entry.name}` : entry.name
  const absolute = path.join(parent.absolute, entry.name)
  if (entry.isSymbolicLink()) walker.links.push(relative)
  else if (entry.isDirectory()) readFolder(walker, absolute, relative)
  else if (entry.isFile()) addFile(walker, absolute, relative)
}

function addFile(walker: Walker, absolute: string, relative: string): void {
  if (walker.files.length >= MAX_FILES) return
  try {
    walker.files.push(describeFile(relative, absolute, statSync(absolute)))
  } catch (error) {
    // Editors make and remove files all the time: one that has just gone is not news.
    if (errorCode(error) === 'ENOENT' && lstatOrNull(absolute) === null) return
    const message = `Ce fichier ne peut pas être lu. Vérifiez son nom et ses droits d’accès (${errorCode(error)}).`
    walker.problems.push(folderProblem({ file: relative, rule: 'unreadable', message }))
  }
}

function followLink(walker: Walker, root: string, relative: string): void {
  const absolute = path.join(root, relative)
  const real = realOrNull(absolute)
  if (real === null) {
    const message = 'Ce raccourci ne mène à rien. Supprimez-le, ou copiez le fichier à sa place.'
    walker.problems.push(folderProblem({ file: relative, rule: 'broken-link-file', message, severity: 'warning' }))
    return
  }
  // A link that leaves the folder could publish any file of the machine.
  if (real !== walker.realRoot && !real.startsWith(walker.realRoot + path.sep)) {
    const message = 'Ce raccourci sort du dossier des cours. Copiez le fichier ou le dossier à sa place.'
    walker.problems.push(folderProblem({ file: relative, rule: 'outside-link', message, severity: 'warning' }))
    return
  }
  const stats = statSync(real)
  if (stats.isDirectory()) readFolder(walker, absolute, relative)
  else if (stats.isFile()) addFile(walker, absolute, relative)
}

function describeFile(relative: string, absolute: string, stats: Stats): FoundFile {
  return { path: relative.normalize('NFC'), absolute, fingerprint: fingerprintOf(stats), bytes: stats.size }
}

function fingerprintOf({ size, mtimeMs, ctimeMs }: Stats): string {
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > UNTRUSTED_MS
  return isSettled ? `${size}:${mtimeMs}:${ctimeMs}` : ''
}

function realOrNull(absolute: string): string | null {
  try {
    return realpathSync(absolute)
  } catch {
    return null
  }
}

function lstatOrNull(absolute: string): Stats | null {
  return lstatSync(absolute, { throwIfNoEntry: false }) ?? null
}

/** The code of a failure of the file system, such as `EACCES`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'erreur inconnue'
}

type FolderProblem = { file: string; rule: string; message: string; severity?: Problem['severity'] }

function folderProblem({ file, rule, message, severity = 'error' }: FolderProblem): Problem {
  return { file, line: 1, column: 1, severity, rule, message }
}
