import { questionNames, questionParts } from '../compile/index.server.ts'
import { findFrontMatter } from './front-matter.ts'

/** An opening `<Etape>`, a question or a part of one, such as `<Choix>`, or a `<Simulateur>`. `insertAt`: the offset right after its name, where an id may be written. */
export type FoundTag = {
  name: string
  what: 'step' | 'question' | 'part' | 'simulator'
  id: string | null
  title: string | null
  insertAt: number
  /** Of an empty `id=""`, from its name to its last quote. */
  emptyId: { start: number; end: number } | null
  line: number
}

const NAMES = ['Etape', ...questionNames, ...questionParts, 'Simulateur'].join('|')
const TAG = new RegExp(`<(${NAMES})(?=[\\s/>])((?:\\s+[\\p{L}_-]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'))?)*)\\s*\\/?>`, 'gu')

/** The identified tags of a source, in order. What is written in code or in the front matter is no tag. */
export function scanTags(source: string): FoundTag[] {
  const text = hideCode(source)
  return [...text.matchAll(TAG)].map(match => {
    const [, name = '', attributes = ''] = match
    const insertAt = match.index + 1 + name.length
    const id = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
    const title = /\stitre\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)
    const written = (id?.[1] ?? id?.[2] ?? '').trim()
    const start = insertAt + (id?.index ?? 0)
    return {
      name,
      what: whatOf(name),
      id: written || null,
      title: title?.[1] ?? title?.[2] ?? null,
      insertAt,
      emptyId: id && !written ? { start, end: start + id[0].length } : null,
      line: source.slice(0, match.index).split(/\r\n|\r|\n/).length,
    }
  })
}

function whatOf(name: string): FoundTag['what'] {
  if (name === 'Etape') return 'step'
  if (name === 'Simulateur') return 'simulator'
  return questionParts.includes(name) ? 'part' : 'question'
}

/** The same text with code and front matter blanked, so that offsets stay true. */
function hideCode(source: string): string {
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ')
  const block = findFrontMatter(source)
  const start = block ? block.end : 0
  let fence: string | null = null
  const lines = source.slice(start).split(/(?<=\n)|(?<=\r)(?!\n)/)
  const shown = lines.map(line => {
    const mark: string | null = /^\s{0,3}(?:>\s?)*(`{3,}|~{3,})/.exec(line)?.[1] ?? null
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null
      return blank(line)
    }
    if (mark === null) return line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, blank)
    fence = mark
    return blank(line)
  })
  return blank(source.slice(0, start)) + shown.join('')
}
