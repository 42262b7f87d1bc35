import { isMap, isScalar, parseDocument } from 'yaml'

/** The block between two `---` lines at the very start of a file. Offsets are in UTF-16 units of `source`. */
export type FrontMatterBlock = {
  /** Where the first line of YAML starts and where the closing `---` starts. */
  start: number
  end: number
}

/** The front matter of a source, or null where there is none. */
export function findFrontMatter(source: string): FrontMatterBlock | null {
  const opening = /^\uFEFF?---[ \t]*(\r\n|\n|\r)/.exec(source)
  if (!opening) return null
  const start = opening[0].length
  const closing = /^---[ \t]*$/m.exec(source.slice(start).replace(/\r/g, '\n'))
  if (!closing) return null
  return { start, end: start + closing.index }
}

/** What names a lesson, compiled or not. `idLine` is where its `id:` is written, 1 where it is not. */
export type LessonIdentity = { id: string | null; idLine: number; title: string | null }

/** Reads loosely: a front matter with faults still gives what can be read of it. */
export function readIdentity(source: string): LessonIdentity {
  const block = findFrontMatter(source)
  if (!block) return { id: null, idLine: 1, title: firstHeading(source) }
  const yaml = source.slice(block.start, block.end)
  const written = readScalars(yaml)
  const idLine = yaml.split(/\r\n|\r|\n/).findIndex(line => /^id\s*:/.test(line)) + 2
  return {
    id: written.id ?? null,
    idLine,
    title: written.titre ?? written.title ?? firstHeading(source.slice(block.end)),
  }
}

function readScalars(yaml: string): Record<string, string> {
  if (yaml.length > 20_000) return {}
  const document = parseDocument(yaml, { prettyErrors: false })
  if (!isMap(document.contents)) return {}
  const found: Record<string, string> = {}
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isScalar(value) || value.value === null) continue
    const text = String(value.value).trim()
    if (text) found[String(key.value)] ??= text
  }
  return found
}

function firstHeading(body: string): string | null {
  const match = /^ {0,3}#{1,2}[ \t]+(\S.*?)[ \t]*#*[ \t]*$/m.exec(body.slice(0, 50_000))
  return match?.[1]?.slice(0, 200) ?? null
}
