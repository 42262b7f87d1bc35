import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileEdition } from './compile-edition.ts'
import { buildInput, buildLesson } from './compile-input.builder.ts'

const MANUAL = readFileSync(new URL('../../../docs/auteurs.md', import.meta.url), 'utf8')
const SNIPPET = /```mdx\n([\s\S]*?)```(?:\n\n(?!#|```)[^\n]*)?(?:\n\n```html\n([\s\S]*?)```)?/g

const snippets = [...MANUAL.matchAll(SNIPPET)].map(match => ({ source: match[1] ?? '', html: match[2] ?? null }))

test('shows a snippet of everything', () => {
  expect(snippets.length).toBeGreaterThanOrEqual(12)
  expect(snippets.filter(({ html }) => html !== null).length).toBeGreaterThanOrEqual(9)
})

test.each(snippets)(
  'compiles the snippet of the manual, with the result that it shows: $source',
  async ({ source, html }) => {
    const isFalc = /<Etape id="[^"]*">/.test(source)
    const lesson = source.startsWith('---')
      ? source
      : source.startsWith('<Etape')
        ? `---\nid: l-a\ntitre: A\n---\n${source}`
        : buildLesson(source)
    const { edition, problems } = await compileEdition(
      buildInput({ source: lesson, edition: isFalc ? 'easyToRead' : 'standard' }),
    )
    expect(problems).toEqual([])
    if (html === null) return
    const step = edition?.steps[0]
    expect(squeeze([step?.html, ...(step?.figuresHtml ?? [])].join(''))).toBe(squeeze(html))
  },
)

function squeeze(html: string): string {
  return html.replace(/>\s+</g, '><').trim()
}
