import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from './hash-of.ts'
import { withWriteLock } from './write-lock.server.ts'

/** A file to replace: what it is, and what it becomes. */
export type Replacement = { absolute: string; before: Buffer; after: Buffer }

/** What is about to be done: on disk before anything is. `temporary` will take the place of `absolute`. */
type Intent = { files: { absolute: string; temporary: string; before: string; after: string }[] }

/**
 * Replaces all these files, or none. Each is replaced in one move, once all are whole on disk: nobody ever reads half
 * of one. A stop between two moves is made good by `finishWriting`. To be called with the write lock.
 */
export async function replaceTogether({ workDir, files }: { workDir: string; files: Replacement[] }): Promise<void> {
  const planned = files.map(file => ({ ...file, temporary: besides(file.absolute) }))
  await noteIntent(workDir, {
    files: planned.map(({ absolute, temporary, before, after }) => {
      return { absolute, temporary, before: hashOf(before), after: hashOf(after) }
    }),
  })
  const replaced: typeof planned = []
  try {
    for (const { absolute, temporary, after } of planned)
      await writeWhole({ file: temporary, like: absolute, bytes: after })
    for (const one of planned) {
      await rename(one.temporary, one.absolute)
      replaced.push(one)
    }
  } catch (error) {
    await putBack(replaced).catch(() => {})
    // Where they can't be put back, the others may still follow them.
    if (!(await settle(workDir))) throw error
  }
  for (const folder of new Set(files.map(({ absolute }) => path.dirname(absolute)))) await syncFolder(folder)
  // Where it can't be removed, it says of the files what is true already.
  await rm(intentFile(workDir), { force: true }).catch(() => {})
}

/**
 * Finishes a writing that a stop of the program has cut between two files; what had not begun is given up.
 * Answers whether it has replaced a file. Does nothing while somebody writes.
 */
export async function finishWriting(workDir: string): Promise<boolean> {
  if (!existsSync(intentFile(workDir))) return false
  return (await withWriteLock({ workDir, patienceMs: 0, act: () => settle(workDir) })) === true
}

/** The same, for whoever holds the write lock. */
export async function settle(workDir: string): Promise<boolean> {
  const intent = await readIntent(workDir)
  if (!intent) return false
  const found = intent.files.map(file => ({ ...file, is: hashAt(file.absolute) }))
  const waiting = found.filter(({ is, before }) => is === before)
  const isCut = waiting.length > 0 && found.some(({ is, after }) => is === after)
  // A file that is neither what it was nor what it becomes was changed by hand since: she has taken over.
  const isHers = found.some(({ is, before, after }) => is !== before && is !== after)
  const isWhole = waiting.every(({ temporary, after }) => hashAt(temporary) === after)
  const hasToFinish = isCut && isWhole && !isHers
  if (hasToFinish) {
    for (const { temporary, absolute } of waiting) await rename(temporary, absolute)
    for (const { absolute } of waiting) await syncFolder(path.dirname(absolute))
  }
  for (const { temporary } of found) await rm(temporary, { force: true })
  await rm(intentFile(workDir), { force: true })
  return hasToFinish
}

/** Where a move was refused after others were made: these files become again what they were. */
async function putBack(replaced: (Replacement & { temporary: string })[]): Promise<void> {
  for (const { absolute, temporary, before } of replaced) {
    await writeWhole({ file: temporary, like: absolute, bytes: before })
    await rename(temporary, absolute)
  }
}

async function noteIntent(workDir: string, intent: Intent): Promise<void> {
  await mkdir(workDir, { recursive: true })
  const draft = `${intentFile(workDir)}.tmp`
  await rm(draft, { force: true })
  await writeWhole({ file: draft, bytes: Buffer.from(JSON.stringify(intent)) })
  await rename(draft, intentFile(workDir))
  await syncFolder(workDir)
}

/** Null where there is none. It is made in one move: one that can't be read is not ours, and says nothing. */
async function readIntent(workDir: string): Promise<Intent | null> {
  try {
    return JSON.parse(await readFile(intentFile(workDir), 'utf8'))
  } catch {
    return null
  }
}

/** Writes a new file, down to the disk. `like`: the file whose rights it has. */
async function writeWhole({ file, like, bytes }: { file: string; like?: string; bytes: Buffer }): Promise<void> {
  const handle = await open(file, 'wx', like === undefined ? undefined : (await stat(like)).mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A move is on the disk once its folder is. Where a system has no such gesture, it does so in its own time. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

function intentFile(workDir: string): string {
  return path.join(workDir, 'unfinished.json')
}

// Hidden, so that neither the library nor the watch takes it for a lesson.
function besides(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`)
}

function hashAt(file: string): string | null {
  try {
    return hashOf(readFileSync(file))
  } catch {
    return null
  }
}
