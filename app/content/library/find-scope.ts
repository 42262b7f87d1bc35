import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const MAX_UP = 4

/** `root` is scanned; `wants` says what is compiled; `name` is how a file is told, or null where it is not. */
export type Scope = { root: string; wants: (file: string) => boolean; name: (file: string) => string | null }

/** What to read so as to judge `target`, a file or a folder, with the glossary and the course.yaml that stand above it. */
export function findScope(target: string): Scope {
  const absolute = path.resolve(target)
  const stats = statSync(absolute, { throwIfNoEntry: false })
  if (!stats) return { root: absolute, wants: () => true, name: file => file }
  const folder = stats.isFile() ? path.dirname(absolute) : absolute
  const root = findRoot(folder)
  const inside = path.relative(root, absolute).split(path.sep).join('/').normalize('NFC')
  if (stats.isFile()) {
    const stem = stemOf(inside)
    return { root, wants: file => stemOf(file) === stem, name: file => (file === inside ? target : null) }
  }
  if (inside === '') return { root, wants: () => true, name: file => file }
  const start = `${inside}/`
  return {
    root,
    wants: file => file.startsWith(start),
    name: file => (file.startsWith(start) ? file.slice(start.length) : null),
  }
}

/** The courses' folder that the target stands in, else its course, else itself. */
function findRoot(folder: string): string {
  const above = [folder]
  for (let level = 0; level < MAX_UP; level++) above.push(path.dirname(above.at(-1) ?? folder))
  const isInCourse = (place: string) => existsSync(path.join(place, 'course.yaml'))
  return above.find(holdsGlossary) ?? above.find(isInCourse) ?? folder
}

function holdsGlossary(folder: string): boolean {
  try {
    return readdirSync(folder).some(name => /^glossaire(-.*)?\.ya?ml$|^scenarios$/i.test(name))
  } catch {
    return false
  }
}

function stemOf(file: string): string {
  return file.replace(/(\.falc)?\.mdx?$/i, '')
}
