import { expect, type Page, test } from '@playwright/test'
import { violations } from './support/check-page.ts'

const course = '/cours/mots-de-passe'

/** What she does with the fields, with the keyboard alone. */
type Play = (page: Page) => Promise<void>
type Walk = { kind: string; at: string; wrong: Play; kept: Play; right: Play }

const type =
  (name: string, text: string): Play =>
  async page => {
    const field = page.getByLabel(name, { exact: true })
    await field.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
// In a list, each arrow goes to the next line; from the top, so that it does not matter what was chosen before.
const choose =
  (name: string | RegExp, rank: number): Play =>
  async page => {
    await page.getByLabel(name).focus()
    await page.keyboard.press('Home')
    for (let presses = 0; presses < rank; presses++) await page.keyboard.press('ArrowDown')
  }
const tick =
  (name: string | RegExp): Play =>
  async page => {
    await page.getByLabel(name).first().focus()
    await page.keyboard.press('Space')
  }
const both =
  (...plays: Play[]): Play =>
  async page => {
    for (const play of plays) await play(page)
  }
const holds =
  (name: string | RegExp, value: string | RegExp): Play =>
  async page => {
    await expect(page.getByLabel(name).first()).toHaveValue(value)
  }
const ticked =
  (name: string | RegExp): Play =>
  async page => {
    await expect(page.getByLabel(name).first()).toBeChecked()
  }
// By the words of their lines, in the order of the right answer.
const places = (ranks: number[]): Play =>
  both(
    ...[/Mot de passe oublié/, /J’ouvre l’e-mail/, /J’appuie sur le lien/, /nouveau mot de passe/].map((name, index) =>
      choose(name, ranks[index] ?? 0),
    ),
  )
const partners =
  (...answers: string[]): Play =>
  async page => {
    for (const [index, name] of [/Mon téléphone/, /bibliothèque/, /voisine/].entries()) {
      const options = await page.getByLabel(name).locator('option').allTextContents()
      await choose(name, options.indexOf(answers[index] ?? ''))(page)
    }
  }

const no = 'Non, puis je sors du compte'
const walks: Walk[] = [
  {
    kind: 'a number',
    at: '/une-phrase-solide/phrase-longueur',
    wrong: type('Votre réponse, en signes', '9 signes'),
    kept: holds('Votre réponse, en signes', '9 signes'),
    right: type('Votre réponse, en signes', '11'),
  },
  {
    kind: 'gaps',
    at: '/les-garder/garder-carnet',
    wrong: both(type('Trou 1', 'motsecretdodette'), choose('Trou 2', 1)),
    kept: both(holds('Trou 1', 'motsecretdodette'), holds('Trou 2', '1')),
    right: both(type('Trou 1', ' CARNÉT'), choose('Trou 2', 2)),
  },
  {
    kind: 'pairs',
    at: '/les-garder/garder-question',
    wrong: partners('Oui', 'Oui', 'Oui'),
    kept: holds(/Mon téléphone/, /\w/),
    right: partners('Oui', no, no),
  },
  {
    kind: 'true or false',
    at: '/les-garder/garder-vraie-vie',
    wrong: tick('Vrai'),
    kept: ticked('Vrai'),
    right: tick('Faux'),
  },
  {
    kind: 'areas of a picture',
    at: '/j-ai-oublie/oublie-courant',
    wrong: tick(/Créer un compte/),
    kept: ticked(/Créer un compte/),
    right: tick(/Mot de passe oublié/),
  },
  {
    kind: 'an order',
    at: '/j-ai-oublie/oublie-chemin',
    wrong: places([1, 3, 2, 4]),
    kept: holds(/J’appuie sur le lien/, '2'),
    right: places([1, 2, 3, 4]),
  },
  {
    kind: 'a short answer',
    at: '/j-ai-oublie/oublie-attente',
    wrong: type('Votre réponse', 'la corbeille'),
    kept: holds('Votre réponse', 'la corbeille'),
    right: type('Votre réponse', 'dans les indesirable'),
  },
  {
    kind: 'odd parts',
    at: '/le-code-recu-par-sms/sms-lire',
    wrong: tick(/Votre code/),
    kept: ticked(/Votre code/),
    right: both(tick(/Votre code/), tick(/payer 89/)),
  },
]

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

/** Wrong, then every hint, what she did still there each time, then right: with the keyboard alone. */
async function walk(page: Page, { at, wrong, kept, right }: Walk): Promise<void> {
  await page.goto(course + at)
  await wrong(page)
  await press(page, 'Envoyer ma réponse')
  await expect(page.getByRole('status')).toContainText(/Pas tout à fait\.|Vous y êtes presque\./)
  await kept(page)
  const hint = page.getByRole('button', { name: /coup de pouce|Faisons-le ensemble/ })
  for (let hints = 0; await hint.count(); hints++) {
    expect(hints).toBeLessThan(3)
    await press(page, (await hint.textContent()) ?? '')
    await expect(page.getByRole('status')).toContainText('Un coup de pouce')
    await kept(page)
  }
  await expect(page.getByRole('status')).toContainText('Voici la bonne réponse')
  await right(page)
  await press(page, 'Envoyer ma réponse')
  await expect(page.getByRole('status')).toContainText('Vous avez réussi avec de l’aide.')
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('every kind of question is answered by keyboard: wrong, with each hint, then right', async ({ page }) => {
      test.setTimeout(120_000)
      await page.goto('/')
      await page.getByRole('button', { name: 'Commencer' }).click()
      for (const one of walks) await test.step(one.kind, () => walk(page, one))

      await page.goto(`${course}/les-garder/garder-carnet?refaire`)
      await both(type('Trou 1', 'cahier'), choose('Trou 2', 2))(page)
      await press(page, 'Envoyer ma réponse')
      await expect(page.getByRole('status')).toContainText('Vous avez réussi seul.')
      await page.goto(`${course}/les-garder/bilan`)
      await expect(page.getByText('vous avez réussi seul.')).toHaveCount(1)
      await expect(page.getByText('vous avez réussi avec de l’aide.')).toHaveCount(2)
      expect(await page.textContent('main')).not.toMatch(/%|\d ?\/ ?\d/)
      // What she typed is nowhere among what is kept about her.
      const kept = await page.request.get('/mes-donnees/export.json')
      expect(await kept.text()).not.toContain('motsecretdodette')
    })
  })
}

test('what is missing is said beside what she did; a part can be heard alone, with no script', async ({ page }) => {
  await page.goto(`${course}/j-ai-oublie/oublie-chemin`)
  await both(choose(/J’appuie sur le lien/, 2), choose(/nouveau mot de passe/, 2))(page)
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.request().method() === 'POST'),
    press(page, 'Envoyer ma réponse'),
  ])
  expect(answer.status()).toBe(422)
  await expect(page.getByRole('status')).toContainText('Il manque encore quelque chose.')
  await holds(/J’appuie sur le lien/, '2')(page)
  const listen = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href')
  const [question, line] = await Promise.all(
    ['Écouter la question', 'Écouter la ligne 1'].map(async name => page.request.get((await listen(name)) ?? '')),
  )
  expect([question?.status(), line?.status()]).toEqual([200, 200])
  expect(question?.headers().etag).not.toBe(line?.headers().etag)
})

test('the way back leads to a hint and to what was chosen beside it, and is never shut by the browser', async ({
  page,
}) => {
  await page.goto(`${course}/les-garder/garder-vraie-vie`)
  await tick('Vrai')(page)
  await press(page, 'Un coup de pouce')
  await expect(page.getByRole('status')).toContainText('Un coup de pouce')
  await page.getByRole('link', { name: 'Passer pour l’instant' }).click()
  await page.goBack()
  await expect(page.getByRole('status')).toContainText('Un coup de pouce')
  await ticked('Vrai')(page)
})

test('no page of a question holds its key, and each passes axe on a phone', async ({ page }) => {
  for (const { at, kind } of walks) {
    const html = await (await page.request.get(course + at)).text()
    expect(html, kind).not.toMatch(/rightChoice|accepted|rightOption|juste"|voici la bonne réponse/i)
    await page.goto(course + at)
    expect(await violations(page), kind).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, kind).toBeLessThanOrEqual(360)
  }
})
