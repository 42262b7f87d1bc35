import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { ProblemList } from './problem-list.ts'
import { lessonTagSyntax, lessonTagTree } from './tag-syntax.ts'
import { buildTagTree } from './tag-tree.ts'

/** CommonMark with tables, footnotes and the house's tags; no HTML, no expression, no code. Lines are those of `source`. */
export function parseMdx({ source, problems }: { source: string; problems: ProblemList }): Root {
  const root = fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote(), lessonTagSyntax()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), lessonTagTree()],
  })
  buildTagTree({ root, problems })
  return root
}

/** CommonMark to the letter, with tables and footnotes. HTML is kept as `html` nodes, to be cleaned later. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
}
