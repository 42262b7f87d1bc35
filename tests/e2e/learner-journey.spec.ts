import { expect, test } from '@playwright/test'
import { answerUntilRight, asksSomething, goForward, startCourse } from './support/journey.ts'

const password = 'Comptes et mots de passe sans stress'
const study = 'Les enjeux du numérique dans les Activités Sociales'

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('she starts the study with no account, answers, leaves, and comes back to the very step with her answer', async ({
      page,
      context,
    }) => {
      await startCourse(page, study)
      while (!(await asksSomething(page))) await goForward(page)
      await page.locator('input[name=choix]').last().check()
      await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
      const answered = page.url().replace('#reponse', '')
      const said = await page.getByRole('status').textContent()
      await page.close()

      const later = await context.newPage()
      await later.goto('/')
      await later.getByRole('link', { name: 'Reprendre' }).click()
      await later.getByRole('link', { name: 'Reprendre' }).click()
      expect(later.url()).toBe(answered)
      await expect(later.getByRole('status')).toHaveText(said ?? '')
    })

    test('she does a whole lesson to its summary, then the next one begins', async ({ page }) => {
      await startCourse(page, password)
      for (let steps = 0; steps < 12; steps++) {
        if (page.url().includes('/bilan')) break
        if (await asksSomething(page)) await answerUntilRight(page)
        await goForward(page)
      }
      await expect(page.getByRole('status')).toContainText('Vous avez fini cette leçon.')
      await page.getByRole('link', { name: /^Leçon suivante/ }).click()
      await expect(page.getByText(/^Étape 1 sur \d+$/)).toBeVisible()
      await page.goto('/cours/mots-de-passe')
      await expect(page.getByText('Finie.')).toHaveCount(1)
    })

    test('she reads the easy text, keeps it from step to step, and her answer counts in both', async ({ page }) => {
      await startCourse(page, password)
      await page.getByRole('link', { name: 'Facile à lire' }).first().click()
      await expect(page.getByText('Écrit avec les règles du facile à lire')).toBeVisible()
      while (!(await asksSomething(page))) await goForward(page)
      await answerUntilRight(page)
      await expect(page).toHaveURL(/version=facile/)
      await page.getByRole('link', { name: 'Texte courant' }).click()
      await expect(page.getByRole('status')).toContainText('Oui.')
    })

    test('a word opens its definition, and « Je suis bloqué » ends with a person', async ({ page }) => {
      await startCourse(page, password)
      const word = page.locator('a.word').first()
      while ((await word.count()) === 0) await goForward(page)
      await word.click()
      await expect(page.locator('.def:target')).toBeVisible()
      await page.getByText('Je suis bloqué').click()
      await page.getByRole('link', { name: /Parler à une personne/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('link', { name: '02 61 91 00 24' })).toBeVisible()
    })

    test('her reading comfort is on every page, from the first picture of it, and stays on her device', async ({
      page,
      browser,
    }) => {
      await page.goto('/cours')
      await page.getByText('Confort', { exact: true }).click()
      await page.getByLabel('Très grand').check()
      await page.getByLabel('Sombres').check()
      await page.getByLabel(/Rien ne bouge/).check()
      await page.getByRole('button', { name: 'Garder ces réglages' }).click()
      await expect(page).toHaveURL(/\/cours$/)
      const html = await (await page.request.get('/')).text()
      expect(html).toMatch(/<html lang="fr" data-size="tres-grand" data-scheme="nuit" data-calm=""/)
      const other = await browser.newContext({ baseURL: process.env.SITE_ORIGIN })
      expect(await (await other.request.get('/')).text()).toContain('<html lang="fr">')
      await other.close()
    })
  })
}
