import { expect, test } from 'vitest'
import { compileEdition } from './compile-edition.ts'
import { buildInput, buildLesson, editionOf, QUESTION, stepOf } from './compile-input.builder.ts'

test('gives one step a screen, with its title, its words and the definitions it uses', async () => {
  const edition = await editionOf(`---
id: l-phrase
titre: Une phrase solide
objectif: Je sais fabriquer un mot de passe.
duree: 10
---

<Etape id="un" titre="Plus long">
Un <Mot id="mot-de-passe">mot de passe</Mot> **long** protège.
</Etape>
<Etape id="deux" titre="Un code">
Un code par <Mot id="sms">SMS</Mot>.
</Etape>
`)
  expect(edition).toMatchObject({
    lessonId: 'l-phrase',
    title: 'Une phrase solide',
    objective: 'Je sais fabriquer un mot de passe.',
    minutes: 10,
  })
  expect(edition.steps.map(({ id, title }) => [id, title])).toEqual([
    ['un', 'Plus long'],
    ['deux', 'Un code'],
  ])
  expect(edition.steps[0]?.html).toBe(
    '<p>Un <a class="word" href="#mot-mot-de-passe">mot de passe</a> <strong>long</strong> protège.</p>',
  )
  expect(edition.steps[0]?.text).toBe('Un mot de passe long protège.')
  expect(edition.steps[1]?.definitions).toEqual([{ id: 'sms', word: 'SMS', definition: 'Un petit message écrit.' }])
})

test('counts the minutes at ninety words each where the author gives none', async () => {
  const edition = await editionOf(buildLesson('Un mot de plus. '.repeat(90)))
  expect(edition.minutes).toBe(4)
})

test('splits a question into what is shown and what grades it', async () => {
  const edition = await editionOf(buildLesson(QUESTION))
  expect(edition.steps[0]?.exercise).toEqual({
    id: 'q-longueur',
    kind: 'choice',
    multiple: false,
    promptHtml: 'Quel mot de passe est le plus <strong>solide</strong>\u202f?',
    choices: [
      { id: 'a', html: '<code>Tulipe1958</code>' },
      { id: 'b', html: 'Quatre mots<br/>\nsans lien' },
    ],
    hintCount: 1,
  })
  expect(edition.steps[0]?.html).toBe('<p>Regardez ces deux mots de passe.</p>')
  expect(edition.grading['q-longueur']).toMatchObject({ id: 'q-longueur', rightChoiceIds: ['b'] })
  expect(edition.grading['q-longueur']?.feedbackHtml.a).toBe(
    '<p>Un mot et une année\u00a0: SECRET-NON. Cherchez plus long.</p>',
  )
  expect(edition.grading['q-longueur']?.feedbackHtml.b).toContain('<li>Quatre mots, c’est long.</li>')
  expect(edition.grading['q-longueur']?.hintsHtml).toEqual(['<p>SECRET-AIDE\u00a0: comptez les signes.</p>'])
})

test('never shows the key, the feedback or the hint in a step', async () => {
  const { steps } = await editionOf(buildLesson(QUESTION))
  expect(JSON.stringify(steps)).not.toMatch(/SECRET|juste|Retour|CoupDePouce/)
})

test('keeps braces and stray signs of a sentence as text', async () => {
  const step = await stepOf('Si a < b et b <3, écrivez {nom}, {prix}$, <nom>, List<String> & <https://exemple.fr>.')
  expect(step.html).toBe(
    '<p>Si a &lt; b et b &lt;3, écrivez {nom}, {prix}$, &lt;nom&gt;, List&lt;String&gt; &amp; <a href="https://exemple.fr">https://exemple.fr</a>.</p>',
  )
})

test('draws the tags of the house', async () => {
  const step = await stepOf(`<ARetenir>Un mot de passe **long** protège.</ARetenir>

<Astuce>Fermez la page.</Astuce>

<Attention>

Ne dites rien.

</Attention>

<Chiffre valeur="1 personne sur 6" annee="2023" source="INSEE" adresse="https://insee.fr">est loin d'Internet.</Chiffre>

<Fiche titre="À garder">

- un

</Fiche>`)
  expect(step.html).toContain(
    '<p class="lead"><strong class="hl">Un mot de passe <strong>long</strong> protège.</strong></p>',
  )
  expect(step.html).toContain('<div class="note flow"><p class="h3">Une astuce</p><p>Fermez la page.</p></div>')
  expect(step.html).toContain('<div class="note note-att flow"><p class="h3">Attention</p><p>Ne dites rien.</p></div>')
  expect(step.html).toContain('<figcaption class="small soft">2023, <a href="https://insee.fr">INSEE</a></figcaption>')
  expect(step.html).toContain('<section class="memo flow" aria-label="À garder"><h2>À garder</h2>')
  expect(step.text).toContain('1 personne sur 6 est loin')
  expect(step.html).not.toContain('style=')
})

test('takes the pictures that teach out of the text, and leaves the decor in', async () => {
  const step = await stepOf(
    'Bonjour.\n\n<Image src="phrase.svg" alt="Quatre mots." legende="Longue." />\n\n![Encore des mots.](phrase.svg)\n\n<Image src="phrase.svg" decor />',
  )
  expect(step.figuresHtml).toHaveLength(2)
  expect(step.figuresHtml[0]).toBe(
    '<figure class="plate"><picture><source type="image/avif" srcSet="/media/phrase.avif"/><source type="image/webp" srcSet="/media/phrase.webp"/><img src="/media/phrase.svg" width="400" height="300" alt="Quatre mots." loading="lazy" decoding="async"/></picture><figcaption>Longue.</figcaption></figure>',
  )
  expect(step.html).toContain('<figure class="plate decor">')
  expect(step.html).not.toContain('Quatre mots')
})

test('finds pictures in a step with a question, in the question and by reference', async () => {
  const picture = '![Des mots.][p]\n\n'
  const step = await stepOf(
    `${picture}${QUESTION.replace('Regardez', `${picture}Regardez`)}\n\n[p]: phrase.svg "Longue."`,
  )
  expect(step.figuresHtml).toHaveLength(2)
  expect(step.figuresHtml[1]).toMatch(/^<figure class="plate"><picture>.*<figcaption>Longue\.<\/figcaption>/)
})

test('pairs each picture with its list in the easy-to-read edition', async () => {
  const step = await stepOf(
    '- Un.\n- Deux.\n\n<Image src="phrase.svg" alt="Des mots." />\n\n<ARetenir>Trois.</ARetenir>',
    { edition: 'easyToRead' },
  )
  expect(step.figuresHtml).toEqual([])
  expect(step.html).toMatch(
    /^<div class="pair"><figure class="plate">.*<\/figure><ul>\n<li>Un\.<\/li>\n<li>Deux\.<\/li>\n<\/ul><\/div>/s,
  )
})

test('lets a video be read instead of watched, and loads nothing before it is asked for', async () => {
  const step = await stepOf(
    '<Video src="appel.mp4" titre="Un appel" transcription="appel.md" sous-titres="appel.vtt" />',
  )
  expect(step.html).toContain('<video controls="" preload="none" src="/media/appel.mp4" aria-label="Un appel">')
  expect(step.html).toContain(
    '<track kind="captions" srcLang="fr" label="Français" src="/media/appel.vtt" default=""/>',
  )
  expect(step.html).toContain('<p>Une femme <strong>décroche</strong>.</p>')
})

test('reads tags wherever they begin and end', async () => {
  const step = await stepOf(
    'Avant <Astuce>un **mot**</Astuce> après.\n- un\n- deux\n<Attention>\n- trois\n- quatre</Attention>',
  )
  expect(step.html.replace(/\n/g, '')).toBe(
    '<p>Avant</p><div class="note flow"><p class="h3">Une astuce</p><p>un <strong>mot</strong></p></div><p>après.</p>' +
      '<ul><li>un</li><li>deux</li></ul><div class="note note-att flow"><p class="h3">Attention</p><ul><li>trois</li><li>quatre</li></ul></div>',
  )
})

test('writes tables without inline styles and footnotes in French', async () => {
  const step = await stepOf('| a | b |\n|--:|---|\n| 1 | 2 |\n\nUn mot[^1].\n\n[^1]: La note.')
  expect(step.html).toContain('<th scope="col">a</th>')
  expect(step.html).not.toMatch(/style|align/)
  expect(step.html).toContain('Notes</h2>')
  expect(step.html).toContain('La note.')
})

test('splits a file without steps at its headings, with ids that are never the same', async () => {
  const edition = await editionOf('# Le titre\n\nAvant.\n\n## Un mot\n\nA\n\n### Détail\n\n## Un mot\n\nB')
  expect(edition.title).toBe('Le titre')
  expect(edition.steps.map(({ id, title }) => [id, title])).toEqual([
    ['le-titre', 'Le titre'],
    ['un-mot', 'Un mot'],
    ['un-mot-2', 'Un mot'],
  ])
  expect(edition.steps[1]?.html).toContain('<h2>Détail</h2>')
})

test('names a file that names nothing after itself', async () => {
  expect((await editionOf('Bonjour.', { file: 'notes/03-premiers_pas.md', format: 'md' })).title).toBe('Premiers pas')
  expect((await editionOf('Bonjour.', { file: 'cours/02-la-suite/lesson.mdx' })).title).toBe('La suite')
})

test('compiles ordinary Markdown, and cleans its HTML', async () => {
  const edition = await editionOf(
    '---\ntitle: Le titre\nlayout: post\n---\nUn <b onclick="x()">mot</b> {a} <script>alert(1)</script>.\n\n    code\n\n## Suite\n\n![Des mots](phrase.svg)',
    { format: 'md' },
  )
  expect(edition.title).toBe('Le titre')
  expect(edition.steps[0]?.html).toBe('<p>Un <b>mot</b> {a} .</p>\n<pre><code>code\n</code></pre>')
  expect(edition.steps[1]?.html).toBe(
    '<p><img src="/media/phrase.svg" alt="Des mots" width="400" height="300" loading="lazy" decoding="async" /></p>',
  )
})

test.each([
  ['![a](https://exemple.fr/a.png)'],
  ['<img src="https://exemple.fr/a.png" alt="a">'],
  ['Un mot <img alt="a" src=\'//exemple.fr/a.png\'>'],
])('refuses what ordinary Markdown would load from elsewhere: %s', async source => {
  const { problems, edition } = await compileEdition(buildInput({ source, format: 'md' }))
  expect(problems.map(({ rule }) => rule)).toContain('third-party')
  expect(edition).toBeNull()
})

test('gives the address of a file to download', async () => {
  const media = { 'fiche.pdf': { kind: 'file' as const, url: '/media/fiche.pdf', bytes: 10, hash: 'f' } }
  const step = await stepOf('Gardez [la fiche](fiche.pdf).', { media })
  expect(step.html).toContain('<a href="/media/fiche.pdf">la fiche</a>')
})

test('weighs what a page would load', async () => {
  const edition = await editionOf(buildLesson('Bonjour.\n\n<Image src="phrase.svg" alt="a" />'))
  expect(edition.weight.mediaBytes).toBe(1_200)
  expect(edition.weight.htmlBytes).toBeGreaterThan(50)
  expect(edition.media).toEqual(['/media/phrase.svg', '/media/phrase.avif', '/media/phrase.webp'])
})

test('warns in the easy-to-read edition about what people find hard, with its line', async () => {
  const source = buildLesson(
    '- 62 % des gens ont un compte.\n- Au XXIe siècle, tout change.\n- Prenez un stylo, une feuille, etc.\n- Vous & moi.\n- Un deux trois quatre cinq six sept huit neuf dix onze douze treize.',
  )
  const { problems } = await compileEdition(buildInput({ source, edition: 'easyToRead' }))
  expect(problems.map(({ rule, line, severity }) => [rule, line, severity])).toEqual([
    ['falc-percentage', 7, 'warning'],
    ['falc-roman-number', 8, 'warning'],
    ['falc-abbreviation', 9, 'warning'],
    ['falc-character', 10, 'warning'],
    ['falc-long-sentence', 11, 'warning'],
  ])
})
