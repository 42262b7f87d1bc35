import { readFileSync } from 'node:fs'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { answerUntilRight, asksSomething, goForward, startCourse } from './support/journey.ts'
import { enterAs } from './support/people.ts'

async function answerOneQuestion(page: Page): Promise<void> {
  await startCourse(page, 'Mots de passe')
  while (!(await asksSomething(page))) await goForward(page)
  await answerUntilRight(page)
}

async function secondDevice(context: BrowserContext): Promise<Page> {
  const other = await context.browser()?.newContext({ baseURL: process.env.SITE_ORIGIN })
  if (!other) throw new Error('The browser is gone.')
  await other.addCookies(await context.cookies())
  return other.newPage()
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('somebody sees all that is kept, takes a copy that fits its schema, and erases it: her other device is out', async ({
      page,
      context,
    }) => {
      await answerOneQuestion(page)
      await page.goto('/mon-parcours')
      await page.getByRole('link', { name: 'Voir mes données' }).click()
      await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
      await page.getByRole('link', { name: 'Tout ouvrir, pour imprimer' }).click()
      await expect(page.getByText('c’était juste').first()).toBeVisible()
      await expect(page.getByText('Personne n’a ouvert votre parcours')).toBeVisible()

      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Garder une copie' }).click()
      const copy = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
      const schema = await (await page.request.get('/schemas/mes-donnees-1.json')).json()
      const fits = new Ajv2020({ validateFormats: false }).compile(schema)
      expect(fits(copy), JSON.stringify(fits.errors)).toBe(true)
      expect(copy.answers.at(-1).outcome).toBe('right')

      await page.goto('/ce-que-voit-mon-responsable')
      await expect(page.getByText('vous n’êtes dans aucun nombre', { exact: false })).toBeVisible()

      const elsewhere = await secondDevice(context)
      await elsewhere.goto('/mes-donnees')
      await expect(elsewhere.getByRole('link', { name: 'Garder une copie' })).toBeVisible()
      await page.goto('/mes-donnees')
      await page.getByRole('link', { name: 'Effacer mes données' }).click()
      await page.getByLabel('Pour effacer, écrivez le mot').fill('éfface')
      await page.getByRole('button', { name: 'Effacer mes données' }).click()
      await expect(page.getByText('Rien n’est effacé.', { exact: false })).toBeVisible()
      await page.getByLabel('Pour effacer, écrivez le mot').fill('« Effacer »')
      await page.getByRole('button', { name: 'Effacer mes données' }).click()
      await expect(page.getByRole('status')).toContainText('C’est fait.')
      for (const device of [page, elsewhere]) {
        await device.goto('/mes-donnees')
        await expect(device.getByText('Cet appareil ne porte pas de parcours.', { exact: false })).toBeVisible()
      }
      await elsewhere.context().close()
    })
  })
}

test('an account corrects her name, and reads the very figures of whoever follows her unit', async ({
  page,
  context,
}) => {
  await enterAs(context, 'learner')
  await page.goto('/mes-donnees')
  for (const typed of ['Odette L.', 'Odette']) {
    await page.getByText('Corriger', { exact: true }).click()
    await page.getByLabel('Votre prénom, ou un autre nom').fill(typed)
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await expect(page.getByRole('status')).toContainText('C’est corrigé.')
    await expect(page.getByRole('definition').first()).toHaveText(typed)
  }
  await page.goto('/ce-que-voit-mon-responsable')
  await expect(page.getByRole('heading', { level: 2, name: 'Valclair Centre' })).toBeVisible()
  const figures = page.locator('.charts')
  const hers = await figures.textContent()
  await context.clearCookies()
  await enterAs(context, 'manager')
  await page.goto('/suivi/slvie-valclair-centre')
  expect(await figures.textContent()).toBe(hers)
})
