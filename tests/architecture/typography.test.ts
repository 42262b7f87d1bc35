import ts from 'typescript'
import { expect, test } from 'vitest'
import { typeset } from '../../app/content/typography.ts'
import { read, sourceFiles } from './source-files.ts'

// Drawings and classes: numbers and names, which nobody reads.
const unread = /^(d|viewBox|points|transform|className)$/
const hasWords = /[\p{L}«»?!;:€]/u
// As it is typed: what a terminal prints, where lines are copied and searched; what a voice is given to say; the cells of
// a spreadsheet; names of HTML tags, « h2 h3 »; the rules themselves; what tests write.
const asTyped =
  /^app\/(commands|boot|features\/reading-aloud)\/|\/(env\.server|follow-up-csv\.server|tag-names|estimate-height|typography)\.ts$|\.(test|builder)\.tsx?$/
const spaceThenSign = /\{' '\}\s*[?!;:»]/g
const twoSpaces = /[ \u00a0\u202f][\u00a0\u202f]|[\u00a0\u202f] /

/**
 * The literals of a file that would be set otherwise, were they the words of a lesson. Beside an expression, what stands
 * there may be a number or a word: « {price} € ».
 */
function looselySet(file: string): string[] {
  const source = read(file)
  const found: string[] = []
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest)
  visit(tree)
  return [...found, ...[...source.matchAll(spaceThenSign)].map(([words]) => `${file}: ${words}`)]

  function visit(node: ts.Node): void {
    if (ts.isJsxAttribute(node) && unread.test(node.name.getText(tree))) return
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteral(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node)) examine(node)
    ts.forEachChild(node, visit)
  }

  function examine(node: ts.Node & { text: string }): void {
    const before = source[node.pos - 1] === '}' || ts.isTemplateMiddleOrTemplateTail(node) ? '1' : ''
    const after = source[node.end] === '{' || node.getText(tree).endsWith('${') ? '1' : ''
    const written = before + (ts.isJsxText(node) ? unwrapped(node.text) : node.text) + after
    if (hasWords.test(node.text) && (typeset(written) !== written || twoSpaces.test(written)))
      found.push(`${file}: ${node.text.trim()}`)
  }
}

/** Where the formatter went to the next line, a browser shows one ordinary space: it is gone at both ends. */
function unwrapped(text: string): string {
  return text.replace(/^[ ]*\n\s*|\n\s*$/g, '').replace(/[ ]*\n[ ]*/g, ' ')
}

test('what pages say is set as lessons are: no guillemet, no « ? », no « € » may begin a line alone', {
  timeout: 20_000,
}, () => {
  const files = sourceFiles().filter(file => /^app\/.*\.tsx?$/.test(file) && !asTyped.test(file))
  expect(files.length).toBeGreaterThan(900)
  expect(files.flatMap(looselySet)).toEqual([])
})
