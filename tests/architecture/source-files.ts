import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const built = new Set(['node_modules', 'build', 'data', 'meta', 'test-results'])

/** Every file and folder under `folder`, as paths from the root with `/`; what is made by a tool is left out. */
export function walk(folder: string): { files: string[]; folders: string[] } {
  const files: string[] = []
  const folders: string[] = []
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || built.has(entry.name)) continue
    const place = path.posix.join(folder, entry.name)
    if (!entry.isDirectory()) {
      files.push(place)
      continue
    }
    const below = walk(place)
    folders.push(place, ...below.folders)
    files.push(...below.files)
  }
  return { files, folders }
}

/** The text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** Our own code: what somebody wrote and somebody reads. */
export function sourceFiles(): string[] {
  return ['app', 'db', 'tests', 'scripts']
    .flatMap(folder => walk(folder).files)
    .filter(file => /\.(tsx?|m?js|cjs|css)$/.test(file))
}
