import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.server.ts'
import { newId } from './ids.ts'

const known = new Map<string, Buffer>()

/**
 * The bytes of `DATA_DIR/keys/NAME`, made by `make` at first use and readable by nobody else. Keys are files and never
 * rows, so that a copy of the database opens nothing.
 */
export function readKey(name: string, make: () => Buffer): Buffer {
  const file = path.join(env().DATA_DIR, 'keys', name)
  const key = known.get(file) ?? readOrMake(file, make)
  known.set(file, key)
  return key
}

function readOrMake(file: string, make: () => Buffer): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${newId()}`
  try {
    writeFileSync(draft, make(), { mode: 0o600, flag: 'wx', flush: true })
    // A link is made whole or not at all, and never over another: of two processes, one wins and both read its key.
    linkSync(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file)
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
