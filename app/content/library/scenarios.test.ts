import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { courseFile } from '../../../tests/support/build-courses.ts'
import { editionOf, lessonOf, openSite, sharedPool } from '../../../tests/support/open-site.ts'

const pool = sharedPool()
const bank = readFileSync('courses/scenarios/code-sms/banque-du-lac.yaml', 'utf8')
const shelf = { 'glossaire.yaml': '', 'scenarios/code-sms/banque.yaml': bank, 'scenarios/code-sms/mairie.yaml': bank }

function lesson(tag: string): string {
  return `---\nid: l-a\ntitre: Un essai\n---\n\n<Etape id="essai" titre="À vous">\nÀ vous.\n\n${tag}\n</Etape>\n`
}

const played = lesson('<Simulateur id="s-code" type="code-sms" scenario="banque" autre="mairie" />')

function site(files: Record<string, string>) {
  return openSite({ ...shelf, 'c/course.yaml': courseFile(), ...files }, pool)
}

test('a lesson carries its scenarios, and its simulator counts among what is to be done', async () => {
  const { build, cacheDir } = site({ 'c/01-a/lesson.mdx': played })
  const library = await build()
  expect(library.problems).toEqual([])
  const { exerciseIds, online } = lessonOf(library, 'a')
  expect(exerciseIds).toEqual(['s-code'])
  const [step] = editionOf(cacheDir, online?.standard).steps
  expect(step?.simulator).toMatchObject({
    id: 's-code',
    type: 'code-sms',
    scenarios: [{ name: 'banque' }, { name: 'mairie' }],
  })
  expect(step?.simulator?.scenarios[0]?.data).toMatchObject({ site: { name: 'Banque du Lac' } })
  expect(step?.text).toContain('Entrez sur le site de la Banque du Lac.')
})

test('a scenario is set as lessons are, never what is an address or a code; its spaces alone make no other one', async () => {
  const typed = bank
    .replace(/why: .*/, "why: C'est « vous » ? Il y a 1,95 € à payer.")
    .replace(/(?<=site:\n.*\n) {2}address: .*/, "  address: l'ete.exemple")
  const other = typed.replace(' ?', '\u202f?')
  expect(other).not.toBe(typed)
  const files = { 'c/01-a/lesson.mdx': played, 'c/01-a/banque.yaml': typed, 'c/01-a/mairie.yaml': other }
  const { build, cacheDir } = site(files)
  const [step] = editionOf(cacheDir, lessonOf(await build(), 'a').online?.standard).steps
  const [first, second] = step?.simulator?.scenarios ?? []
  expect(first?.data).toMatchObject({
    site: { why: 'C’est «\u00a0vous\u00a0»\u202f? Il y a 1,95\u00a0€ à payer.', address: "l'ete.exemple" },
    sms: { code: '482913' },
  })
  expect(second).toEqual({ ...first, name: 'mairie' })
})

test('a scenario that is saved again makes another edition; one that no lesson plays compiles nothing', async () => {
  const { build, builder, write } = site({ 'c/01-a/lesson.mdx': played })
  const before = lessonOf(await build(), 'a').online?.standard
  write({ 'scenarios/code-sms/autre.yaml': bank })
  expect((await builder.build()).compiled).toBe(0)
  write({ 'scenarios/code-sms/banque.yaml': bank.replace('812 euros', '813 euros') })
  expect(lessonOf(await build(), 'a').online?.standard).not.toBe(before)
})

test('a fault of a scenario is told in its file with its line, and at the tag; the last good version stays', async () => {
  const { build, write } = site({ 'c/01-a/lesson.mdx': played })
  const good = lessonOf(await build(), 'a').online
  write({ 'scenarios/code-sms/banque.yaml': bank.replace('lesson:', 'lesson_:') })
  const library = await build()
  expect(library.problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        file: 'scenarios/code-sms/banque.yaml',
        message: expect.stringMatching(/«\slesson\s»\s: il manque/),
      }),
      expect.objectContaining({ message: expect.stringContaining('ne connaît pas « lesson_ »') }),
    ]),
  )
  const broken = lessonOf(library, 'a')
  expect(broken.problems[0]).toMatchObject({ file: 'c/01-a/lesson.mdx', line: 9, rule: 'scenario' })
  expect(broken.problems[0]?.message).toContain('Corrigez scenarios/code-sms/banque.yaml, ligne')
  expect(broken.online).toEqual(good)
})

test('a variant beside the lesson comes first, and its faults have their line', async () => {
  const variant = bank.replace('Banque du Lac', 'Banque des Pins')
  const { build, cacheDir, write } = site({ 'c/01-a/lesson.mdx': played, 'c/01-a/banque.yaml': variant })
  const [step] = editionOf(cacheDir, lessonOf(await build(), 'a').online?.standard).steps
  expect(JSON.stringify(step?.simulator?.scenarios[0]?.data)).toContain('Banque des Pins')
  write({ 'c/01-a/banque.yaml': variant.replace('"482913"', '"48 29"') })
  const { problems } = lessonOf(await build(), 'a')
  const line = variant.split('\n').findIndex(text => text.includes('"482913"')) + 1
  expect(problems).toContainEqual(expect.objectContaining({ file: 'c/01-a/banque.yaml', line }))
})

test.each([
  [
    '<Simulateur id="s" type="code-smss" scenario="banque" />',
    /Le simulateur «\scode-smss\s» n’existe pas. Vous vouliez peut-être «\scode-sms\s»/,
  ],
  [
    '<Simulateur id="s" type="code-sms" scenario="banqe" />',
    /Le décor «\sbanqe\s» n’existe pas. Vous vouliez peut-être «\sbanque\s»/,
  ],
  ['<Simulateur type="code-sms" scenario="banque" />', /n’a pas d’id/],
  ['<Simulateur id="s" scenario="banque" />', /Il manque «\stype\s»/],
  [
    '<Simulateur id="s" type="code-sms" scenario="banque" />\n\n<Simulateur id="t" type="code-sms" scenario="banque" />',
    /a déjà un simulateur, à la ligne 9/,
  ],
  [
    '<Simulateur id="s" type="code-sms" scenario="banque" />\n\n<Quiz id="q">\nOui ?\n\n<Choix id="a" juste>Oui.<Retour>Oui.</Retour></Choix>\n<Choix id="b">Non.<Retour>Non.</Retour></Choix>\n</Quiz>',
    /une question, ou un simulateur, jamais les deux/,
  ],
])('what an author gets wrong has its remedy: %s', async (tag, says) => {
  const { problems } = lessonOf(await site({ 'c/01-a/lesson.mdx': lesson(tag) }).build(), 'a')
  expect(problems.map(({ message }) => message).join('\n')).toMatch(says)
})

test('the easy-to-read twin practises under the same id, or says so', async () => {
  const twin = played.replace('s-code', 's-autre')
  const { build } = site({ 'c/01-a/lesson.mdx': played, 'c/01-a/lesson.falc.mdx': twin })
  const { problems, online } = lessonOf(await build(), 'a')
  expect(problems).toContainEqual(
    expect.objectContaining({ rule: 'aligned-simulator', file: 'c/01-a/lesson.falc.mdx' }),
  )
  expect(online?.easyToRead).toBeUndefined()
})
