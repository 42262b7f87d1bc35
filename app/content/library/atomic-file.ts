import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes a whole file or nothing: whoever reads it at that moment gets the old one or the new one, never a half. */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await throughTemporary(file, temporary => writeFile(temporary, content))
}

/** Copies a file, with the same promise. */
export async function copyAtomically(from: string, to: string): Promise<void> {
  await throughTemporary(to, temporary => copyFile(from, temporary))
}

async function throughTemporary(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await write(temporary)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
