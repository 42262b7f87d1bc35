import { expect, test } from 'vitest'
import { compileEdition } from './compile-edition.ts'
import { buildInput, buildLesson } from './compile-input.builder.ts'

const UNITS = [
  '[',
  '![',
  '[a](',
  '[a](b (',
  '](',
  '[[]',
  '[a][b]',
  '*a ',
  '**a ',
  '_a ',
  '*a_',
  'a*',
  '*a**',
  '<',
  '<a ',
  '<A>',
  '</A>',
  '<Astuce>',
  '<Astuce>\n',
  '<Etape>\n',
  '<Image ',
  '<Image a="',
  '<!--',
  '<?',
  '<![CDATA[',
  '{',
  '{`',
  '>',
  '> ',
  '- ',
  '- > ',
  '1. ',
  '- a\n',
  '`',
  '`a``',
  '| ',
  '|a|b|\n|-|-|\n',
  '=\n',
  'a\n-\n',
  '\\',
  '&#1',
  '#',
  '~~~',
  '```\n',
  '\t',
  '\n',
  '\u0000',
  '\ufffd',
  '\u2028',
  'é',
  '[^a]',
  '[^a]: b\n\n',
  '---\n',
  'a: b\n',
  '  - a\n',
]

test.each(UNITS)('answers to 300 kB of %j with a problem, in both formats', { timeout: 30_000 }, async unit => {
  const source = unit.repeat(Math.ceil(300_000 / unit.length))
  for (const format of ['mdx', 'md'] as const) {
    const { edition, problems } = await compileEdition(buildInput({ source, format }))
    expect(edition).toBeNull()
    expect(problems.some(problem => problem.severity === 'error')).toBe(true)
  }
})

// Sizes that the limits let through: the parser itself must stand them.
const ALLOWED = [
  '*a_'.repeat(95),
  '](['.repeat(300),
  '[a](b ('.repeat(200),
  '`a``'.repeat(180),
  '<A a="'.repeat(300),
  '<!--'.repeat(90),
  '{'.repeat(3_000),
  `${'> '.repeat(29)}a`,
  `${'- '.repeat(29)}a`,
  '<Astuce>\n\n'.repeat(300),
  '<A><B><C>'.repeat(50),
  '**a'.repeat(140),
  '[*a'.repeat(140),
]

test.each(ALLOWED)('never throws on %j', { timeout: 30_000 }, async source => {
  for (const format of ['mdx', 'md'] as const) {
    const { edition, problems } = await compileEdition(buildInput({ source, format }))
    expect(edition !== null || problems.some(problem => problem.severity === 'error')).toBe(true)
    expect(problems.map(problem => problem.rule)).not.toContain('compiler')
  }
})

test.each(['', '\ufeff', '\r\n\r\n', ' \n ', '---\n---\n', '\ufeff---\r\nid: l-a\r\ntitre: A\r\n---\r\n'])(
  'says that %j is empty',
  async source => {
    const { problems } = await compileEdition(buildInput({ source }))
    expect(problems.map(problem => problem.rule)).toContain('empty')
  },
)

test('reads a file saved on Windows like any other', async () => {
  const plain = buildLesson('Bonjour.\n\n<Astuce>\n\nUn mot.\n\n</Astuce>')
  const { edition } = await compileEdition(buildInput({ source: `\ufeff${plain.replaceAll('\n', '\r\n')}` }))
  expect(edition?.steps).toEqual((await compileEdition(buildInput({ source: plain }))).edition?.steps)
})
