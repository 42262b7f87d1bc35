import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { enterWithWords, sayYes, wordsOf } from './support/card.ts'
import { asksSomething, goForward } from './support/journey.ts'
import { enterAs } from './support/people.ts'

async function makeCardAtTheDesk(desk: Page, code: string): Promise<string> {
  await desk.goto('/accueil')
  await desk.getByLabel('Un prénom').fill('ODÉ')
  await desk.getByRole('button', { name: 'Chercher' }).click()
  await desk.getByRole('link', { name: 'Odette' }).click()
  await desk.getByLabel('4 chiffres, choisis').fill(code)
  await desk.getByRole('button', { name: 'Faire la carte' }).click()
  const words = await wordsOf(desk)
  await desk.getByRole('button', { name: 'La carte est donnée' }).click()
  await expect(desk.getByRole('status')).toContainText('Le parcours est gardé')
  return words.join(' ')
}

async function openQuestion(page: Page): Promise<void> {
  await page.goto('/cours/mots-de-passe/a-quoi-sert-un-compte')
  while (!(await asksSomething(page))) await goForward(page)
}

const banner = (page: Page) => page.getByRole('complementary', { name: 'Aide' })

test.describe('a reception with a computer, and a learner with her phone', () => {
  let phone: BrowserContext
  test.beforeEach(async ({ browser }) => {
    phone = await browser.newContext({ baseURL: process.env.SITE_ORIGIN, javaScriptEnabled: false })
  })
  test.afterEach(() => phone.close())

  test('a lost card is made anew, a helper acts for a while with a yes, and the learner reads what was done', async ({
    context,
    page: desk,
  }) => {
    await enterAs(context, 'helper')
    const lost = await makeCardAtTheDesk(desk, '2580')
    const card = await makeCardAtTheDesk(desk, '7391')

    await sayYes(desk, { words: lost, code: '2580' })
    await expect(desk.getByRole('status')).toContainText('Cette carte n’ouvre plus rien.')
    await expect(desk.getByLabel('Les 5 mots')).toHaveValue(lost)
    await expect(desk.getByLabel('Vos 4 chiffres')).toHaveValue('')

    await sayYes(desk, { words: card, code: '7391' })
    await expect(desk.getByRole('heading', { level: 1 })).toContainText('Odette')
    await expect(banner(desk)).toContainText(/Karim agit pour Odette, avec son accord, jusqu’à \d+.h/)
    for (const closed of ['/suivi', '/accueil', '/mon-compte', '/mon-journal']) {
      expect((await desk.goto(closed))?.status(), closed).toBe(403)
      await expect(desk.getByRole('main')).toContainText('appuyez d’abord sur « Arrêter »')
      await expect(banner(desk)).toBeVisible()
    }

    await openQuestion(desk)
    const stepTitle = await desk.getByRole('heading', { level: 1 }).textContent()
    await desk.locator('input[name=choix]').first().check()
    await desk.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(desk.getByRole('status')).toBeVisible()
    await expect(banner(desk)).toBeVisible()

    const otherTab = await context.newPage()
    await openQuestion(otherTab)
    await banner(desk).getByRole('button', { name: 'Arrêter' }).click()
    await expect(desk.getByRole('status')).toContainText('L’aide est arrêtée.')
    await expect(banner(desk)).toHaveCount(0)
    await otherTab.locator('input[name=choix]').last().check()
    await otherTab.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(otherTab.getByRole('status')).toContainText('Cette réponse n’est pas envoyée.')
    await expect(otherTab.locator('input[name=choix]').last()).toBeChecked()

    const page = await phone.newPage()
    await enterWithWords(page, lost)
    await expect(page.getByRole('status')).toContainText('Cette carte ne marche plus.')
    await enterWithWords(page, card, '7391')
    await expect(page.getByRole('heading', { name: 'Bonjour Odette.' })).toBeVisible()
    await page.goto('/mon-journal')
    await expect(page.getByRole('heading', { name: 'Karim (accueil)' })).toBeVisible()
    await expect(
      page.getByText(new RegExp(`^\\d+.h.\\d\\d\\s: a répondu à la question de l’étape «.${stepTitle}.»`)),
    ).toBeVisible()
    await expect(page.getByText('Karim (accueil) vous a fait une carte.').first()).toBeVisible()
    await page.goto('/cours/mots-de-passe')
    await expect(page.getByText('Avec l’aide de Karim.')).toBeVisible()
  })
})
