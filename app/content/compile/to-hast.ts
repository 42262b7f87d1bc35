import type { Element, Root as HastRoot } from 'hast'
import type { Root, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { dropControls } from './address.ts'
import { type LessonElement, walk } from './lesson-tree.ts'

// Nothing here may load anything but a picture, whose address is checked apart, and no name of ours may be taken.
const NEVER = new Set(['picture', 'source', 'input', 'section'])
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter(name => !NEVER.has(name)), 'section'],
  attributes: {
    ...defaultSchema.attributes,
    img: ['src', 'loading', 'decoding'],
    '*': [
      'align',
      'alt',
      'abbr',
      'colSpan',
      'dateTime',
      'dir',
      'headers',
      'height',
      'id',
      'lang',
      'open',
      'rowSpan',
      'scope',
      'start',
      'title',
      'type',
      'width',
    ],
  },
  clobber: [],
  protocols: {},
}

const FRENCH_NOTES: Options = {
  footnoteLabel: 'Notes',
  footnoteLabelProperties: {},
  footnoteBackLabel: index => `Revenir au texte, note ${index + 1}`,
}

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>

// The compiler of the bundle reads a tag under this name; its attributes are always plain text.
const writeElement: Handler = (state, node: LessonElement) => {
  const attributes = node.attributes.map(({ name, value }) => ({ type: 'mdxJsxAttribute', name, value }))
  // `mdxJsxFlowElement` is known to the bundle and not to the types of HTML trees.
  return { type: 'mdxJsxFlowElement', name: node.name, attributes, children: state.all(node) } as unknown as Element
}

const mdxToHast = unified().use(remarkRehype, { ...FRENCH_NOTES, handlers: { lessonElement: writeElement } })
const markdownToHast = unified().use(remarkRehype, FRENCH_NOTES)
const htmlToHast = unified()
  .use(remarkRehype, { ...FRENCH_NOTES, allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, SCHEMA)

/** A lesson's blocks, its tags included, on their way to the bundle. */
export function mdxToTree(nodes: RootContent[]): HastRoot {
  return mdxToHast.runSync({ type: 'root', children: nodes })
}

/** Ordinary Markdown. The HTML of the author is cleaned: no script, no style, no frame, no address that runs a program. */
export function markdownToTree(nodes: RootContent[]): HastRoot {
  const root: Root = { type: 'root', children: nodes }
  const hasHtml = [...walk(root)].some(node => node.type === 'html')
  const tree = hasHtml ? htmlToHast.runSync(root) : markdownToHast.runSync(root)
  scrub(tree)
  return tree
}

const RUNS_A_PROGRAM = /^(?:javascript|vbscript|data|file|blob):/i

function scrub(tree: HastRoot): void {
  const stack = [...tree.children]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== 'element') continue
    for (const name of ['href', 'src', 'cite'] as const) {
      const address = node.properties[name]
      if (typeof address === 'string' && RUNS_A_PROGRAM.test(dropControls(decode(address)))) node.properties[name] = ''
    }
    // Only the footnotes need a name, and theirs begins like this.
    const { id } = node.properties
    if (typeof id === 'string' && !id.startsWith('user-content-') && id !== 'footnote-label') delete node.properties.id
    stack.push(...node.children)
  }
}

function decode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
