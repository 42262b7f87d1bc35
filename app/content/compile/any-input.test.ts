import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEdition } from './compile-edition.ts'
import { buildInput, buildLesson } from './compile-input.builder.ts'
import { renderMarkdown } from './render-markdown.ts'

const PIECES = [
  '<',
  '>',
  '</',
  '/>',
  '{',
  '}',
  '{...',
  '"',
  "'",
  '=',
  '*',
  '**',
  '_',
  '`',
  '```',
  '~~~',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '    ',
  '- ',
  '1. ',
  '> ',
  '#',
  '## ',
  '|',
  '\n|-|\n',
  '---',
  '\n---\n',
  '<!--',
  '-->',
  '&',
  '&lt;',
  '\\',
  ':',
  '<Etape id="a" titre="b">',
  '</Etape>',
  '<Quiz id="q">',
  '</Quiz>',
  '<Choix id="a" juste>',
  '<Choix id="b">',
  '</Choix>',
  '<Retour>',
  '</Retour>',
  '<Astuce>',
  '</Astuce>',
  '<Mot id="sms">',
  '</Mot>',
  '<Image src="phrase.svg" alt="x" />',
  '<ARetenir>',
  '</ARetenir>',
  '<b>',
  '<br>',
  '<script>',
  'import a from',
  'export ',
  '[^1]',
  '[^1]: a',
  '\u0000',
  '\r\n',
  'é',
  '😀',
  'mot',
  'a',
]
const markup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map(pieces => pieces.join(''))

test('gives an edition or an error, and never throws, whatever is written', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      markup,
      fc.constantFrom('mdx' as const, 'md' as const),
      fc.constantFrom('standard' as const, 'easyToRead' as const),
      async (source, format, edition) => {
        const result = await compileEdition(buildInput({ source, format, edition }))
        expect(result.edition !== null || result.problems.some(problem => problem.severity === 'error')).toBe(true)
        expect(
          result.problems
            .map(problem => problem.message)
            .filter((_, index) => result.problems[index]?.rule === 'compiler'),
        ).toEqual([])
        const lines = source.split(/\r\n?|\n/).length
        for (const problem of result.problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1)
          expect(problem.line).toBeLessThanOrEqual(lines)
          expect(problem.column).toBeGreaterThanOrEqual(1)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('lets no program and no address of another site through, whatever is written', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(markup, async source => {
      const html = renderMarkdown(source)
      expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|form|input|link|meta)\b/i)
    }),
    { numRuns: 300 },
  )
})

const sentence = fc.array(
  fc.constantFrom('{', '}', '{x}', '{...x}', '${', '<3', '< ', ' <', '<=', '<-', '<nom>', 'mot', ' ', 'a', ',', '.'),
  { minLength: 1, maxLength: 20 },
)

test('keeps the braces and the stray signs of a sentence, character by character', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(sentence, async pieces => {
      const words = `Voici ${pieces.join('')} fin.`
      const { edition, problems } = await compileEdition(buildInput({ source: buildLesson(words) }))
      expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
      const escaped = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(edition?.steps[0]?.html).toBe(`<p>${escaped}</p>`)
    }),
    { numRuns: 200 },
  )
})

const secret = fc.stringMatching(/^[a-z]{12}$/)

test('shows no key, no feedback and no hint in any step', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(secret, { minLength: 7, maxLength: 7 }),
      fc.nat({ max: 5 }),
      async (secrets, right) => {
        const choices = secrets
          .slice(0, 6)
          .map(
            (feedback, index) =>
              `<Choix id="c${index}"${index === right ? ' juste' : ''}>\nChoix ${index}\n<Retour>${feedback}</Retour>\n</Choix>`,
          )
        const source = buildLesson(
          `<Quiz id="q">\nQuoi ?\n\n${choices.join('\n')}\n<CoupDePouce>${secrets[6]}</CoupDePouce>\n</Quiz>`,
        )
        const { edition } = await compileEdition(buildInput({ source }))
        const shown = JSON.stringify(edition?.steps)
        for (const hidden of [...secrets, 'juste', 'right']) expect(shown).not.toContain(hidden)
        expect(edition?.grading.q).toMatchObject({ rightChoiceIds: [`c${right}`] })
      },
    ),
    { numRuns: 30 },
  )
})
