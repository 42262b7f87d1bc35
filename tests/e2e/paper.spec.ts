import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { makeCard } from './support/card.ts'
import { enterAs } from './support/people.ts'
import { printedPages } from './support/printed-pages.ts'

// With no simulator: what is done on a screen can't be done on paper.
const lesson = '/cours/mots-de-passe/a-quoi-sert-un-compte'

// No script, and no mouse: what is read on paper is keyed in on any machine.
test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })

async function openAsHelper(context: BrowserContext): Promise<Page> {
  await context.clearCookies()
  await enterAs(context, 'helper')
  return context.newPage()
}

/** The codes of the sheets of a lesson, in their order. */
async function sheetCodes(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  return page.locator('.sheet-code strong').allTextContents()
}

/** Keys a sheet in from the field of the code; answers how many keys that took. */
async function keyIn(page: Page, { code, letters }: { code: string; letters: string }): Promise<number> {
  let pressed = 0
  const type = async (signs: string) => {
    await page.keyboard.type(signs)
    pressed += signs.length
  }
  const press = async (key: string) => {
    await page.keyboard.press(key)
    pressed += 1
  }
  await expect(page.getByLabel('Code de la feuille')).toBeFocused()
  await type(code.toLowerCase().replace(' ', ''))
  await press('Enter')
  const fields = page.locator('.key-letters input')
  await expect(page.getByRole('button', { name: 'Enregistrer la feuille' })).toBeVisible()
  for (let index = 0; index < (await fields.count()); index++) {
    await expect(fields.nth(index)).toBeFocused()
    // What was written with a pen is judged: right.
    const isWritten = await page.locator('.keyed').nth(index).getByText('O si la réponse est juste').count()
    await type(isWritten ? 'o' : letters)
    if (index < (await fields.count()) - 1) await press('Tab')
  }
  await press('Enter')
  return pressed
}

test('a lesson done on paper counts: printed at home, keyed in at the desk, finished on her path', async ({
  browser,
}) => {
  const home = await browser.newContext({ baseURL: process.env.SITE_ORIGIN, javaScriptEnabled: false })
  const hers = await home.newPage()
  await hers.goto('/ma-carte')
  await makeCard(hers, 'Yvette')
  await hers.goto('/cours/mots-de-passe')
  await hers.getByRole('link', { name: 'Faire cette leçon sur papier : À quoi sert un compte ?' }).click()
  await expect(hers.getByText('Ces feuilles sont à votre nom : Yvette.')).toBeVisible()
  const codes = await sheetCodes(hers, `${lesson}/papier`)
  expect(codes.length).toBeGreaterThan(1)
  expect(await printedPages(hers)).toBe(codes.length)
  const easy = await sheetCodes(hers, `${lesson}/papier?version=facile`)
  expect(easy.filter(code => codes.includes(code))).toEqual([])
  expect(await sheetCodes(hers, `${lesson}/papier`)).toEqual(codes)

  const desk = await browser.newContext({ baseURL: process.env.SITE_ORIGIN, javaScriptEnabled: false })
  const his = await openAsHelper(desk)
  await his.goto('/saisie')
  for (const [index, code] of codes.entries()) {
    await keyIn(his, { code, letters: 'b' })
    await expect(his.getByRole('status')).toContainText(
      `Feuille enregistrée : Yvette, À quoi sert un compte ?, feuille ${index + 1}.`,
    )
  }
  // The desk counts every sheet of the day: those of the other journey too.
  const counted = /(\d+) feuilles aujourd’hui\./.exec((await his.getByRole('status').textContent()) ?? '')?.[1]
  expect(Number(counted)).toBeGreaterThanOrEqual(codes.length)
  await keyIn(his, { code: codes[0] ?? '', letters: 'b' })
  await expect(his.getByRole('status')).toContainText('Cette feuille était déjà enregistrée.')

  await hers.goto(`${lesson}/bilan`)
  await expect(hers.getByRole('status')).toContainText('Vous avez fini cette leçon.')
  await hers.goto('/mon-parcours')
  await expect(hers.getByRole('main')).toContainText('Comptes et mots de passe sans stress')
  await home.close()
  await desk.close()
})

test('what is wrong on a blank sheet is said, with everything typed still there; then somebody new has a path', async ({
  context,
}) => {
  const page = await openAsHelper(context)
  const codes = await sheetCodes(page, '/cours/enjeux-du-numerique/un-web-citoyen/papier?vierge')
  expect(await printedPages(page)).toBe(codes.length)
  const asking = page.locator('.sheet', { has: page.locator('.paper-question') }).first()
  const code = (await asking.locator('.sheet-code strong').textContent()) ?? ''
  await page.goto('/saisie')
  await expect(page.getByLabel('Code de la feuille')).toBeFocused()
  await page.keyboard.type('1000 0000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Un signe est peut-être mal lu.', { exact: false })).toBeVisible()
  await expect(page.getByLabel('Code de la feuille')).toHaveValue('1000 0000')
  await page.getByLabel('Code de la feuille').fill(code)
  await page.getByLabel('Date de la pile').fill('2040-01-01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cette date n’est pas encore passée.', { exact: false })).toBeVisible()
  await page.goto('/saisie')
  await expect(page.getByLabel('Code de la feuille')).toBeFocused()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')

  await expect(page.getByLabel('Numéro de carte ou prénom')).toBeFocused()
  await page.keyboard.type('Yolande')
  for (const field of await page.locator('.key-letters input').all()) await field.fill('z')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Rien n’est encore enregistré.')
  await expect(page.getByRole('status')).toContainText('Nous ne trouvons personne.')
  await expect(page.getByLabel('Numéro de carte ou prénom')).toHaveValue('Yolande')
  await expect(page.getByText('Nous ne lisons pas « Z ».', { exact: false }).first()).toBeVisible()
  for (const field of await page.locator('.key-letters input').all()) {
    await expect(field).toHaveValue('z')
    await field.fill('a')
  }
  await page.getByLabel('Son prénom').fill('Yolande')
  await page.getByLabel('Sa CMCAS ou sa SLVie').selectOption({ label: 'Valclair Centre' })
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Enregistrer la feuille' }).press('Enter')
  await expect(page.getByRole('status')).toContainText('Feuille enregistrée : Yolande, ')
  await expect(page.getByLabel('Code de la feuille')).toBeFocused()

  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Numéro de carte ou prénom')).toBeFocused()
  await page.keyboard.type('yol')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Yolande, ' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('C’est la feuille de : Yolande, Valclair Centre.')
  await expect(page.locator('.key-letters input').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('était déjà enregistrée')
})
