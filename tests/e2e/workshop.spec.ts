import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { violations } from './support/check-page.ts'
import { goForward } from './support/journey.ts'
import { enterAs } from './support/people.ts'
import { photograph } from './support/photograph.ts'

test.describe.configure({ mode: 'parallel' })

const lesson = '/cours/mots-de-passe/a-quoi-sert-un-compte'

async function device(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  return browser.newContext({ baseURL: process.env.SITE_ORIGIN, viewport: { width: 360, height: 780 }, ...options })
}

/** Karim opens a workshop; answers his page, and its code. */
async function openWorkshop(browser: Browser): Promise<{ helper: Page; code: string }> {
  const context = await device(browser, { viewport: { width: 1280, height: 900 } })
  await enterAs(context, 'helper')
  const helper = await context.newPage()
  await helper.goto('/ateliers')
  await helper.getByLabel('Nom de l’atelier').fill('Premiers pas')
  await helper.getByRole('button', { name: 'Ouvrir l’atelier' }).click()
  const code = ((await helper.locator('.code strong').textContent()) ?? '').replace(/\s/g, '')
  expect(code).toMatch(/^[A-Z2-9]{6}$/)
  return { helper, code }
}

async function say(page: Page, firstName: string, image?: string): Promise<void> {
  await page.getByLabel('Votre prénom').fill(firstName)
  if (image) await page.getByRole('radio', { name: image }).check()
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
}

/** The line of somebody on the helper's page. */
function lineOf(helper: Page, firstName: string) {
  return helper.locator('.people > li').filter({ hasText: firstName })
}

test('a workshop: a phone without script, one device for two, and the helper who follows', async ({ browser }) => {
  const { helper, code } = await openWorkshop(browser)

  // A phone without script: the code in small letters, then who she is.
  const phoneContext = await device(browser, { javaScriptEnabled: false })
  const phone = await phoneContext.newPage()
  await phone.goto('/atelier')
  await phone.getByLabel('Le code de l’atelier').fill('AAAAAA')
  await phone.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
  await expect(phone.getByText('Ce code n’ouvre pas d’atelier.', { exact: false })).toBeVisible()
  await phone.getByLabel('Le code de l’atelier').fill(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)
  await phone.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
  await say(phone, 'O'.repeat(200))
  await expect(phone.getByText('Ce prénom est long.', { exact: false })).toBeVisible()
  await say(phone, 'Odile', 'le soleil')
  await phone.goto(lesson)
  await goForward(phone)
  await expect(phone.getByText(/^Étape 2 sur \d+$/)).toBeVisible()

  // One device for two people, with a script.
  const roomContext = await device(browser)
  const room = await roomContext.newPage()
  await room.goto(`/atelier/${code}/appareil`)
  await room.getByRole('button', { name: 'Cet appareil sert à plusieurs' }).click()
  await room.getByRole('link', { name: 'Une autre personne' }).click()
  await say(room, 'odile', 'le soleil')
  await expect(room.getByText('a cette image', { exact: false })).toBeVisible()
  await say(room, 'Aya', 'le bateau')
  await room.goto(lesson)
  await goForward(room)
  await goForward(room)
  await expect(room.getByText(/^Étape 3 sur \d+$/)).toBeVisible()
  const ofAya = room.url()
  await room.getByRole('button', { name: 'Changer de personne' }).click()
  await expect(room.getByRole('heading', { name: 'À qui le tour ?' })).toBeVisible()
  await room.goBack()
  await expect(room.locator('.person')).not.toBeVisible()
  await room.goto('/atelier/salle')
  await room.getByRole('link', { name: 'Une autre personne' }).click()
  await say(room, 'Bernard', 'la tasse')
  await room.goto(lesson)
  await expect(room.getByText(/^Étape 1 sur \d+$/)).toBeVisible()
  await room.getByRole('button', { name: 'Changer de personne' }).click()
  expect(await violations(room), 'tiles').toEqual([])
  await room.getByRole('button', { name: 'Aya' }).click()
  await expect(room).toHaveURL(ofAya)
  await expect(room.getByRole('link', { name: 'Aya' })).toBeVisible()
  await room.getByRole('button', { name: 'Changer de personne' }).click()
  await room.getByRole('button', { name: 'Bernard' }).click()
  await expect(room.getByText(/^Étape 1 sur \d+$/)).toBeVisible()

  // The helper reads who is where, and is called, while her page stays open.
  await helper.getByRole('link', { name: 'Actualiser' }).click()
  await expect(lineOf(helper, 'Odile')).toContainText('étape 2 sur')
  await expect(lineOf(helper, 'Aya')).toContainText('étape 3 sur')
  await expect(lineOf(helper, 'Bernard')).toContainText('étape 1 sur')
  await helper.getByRole('button', { name: '+ une personne sans nom' }).click()
  await helper.getByRole('button', { name: '+ une personne sans nom' }).focus()
  await phone.getByRole('button', { name: 'Demander de l’aide' }).click()
  await expect(phone.getByText('Nous avons prévenu Karim.')).toBeVisible()
  await expect(phone.getByText(/^Étape 2 sur \d+$/)).toBeVisible()
  await expect(lineOf(helper, 'Odile')).toContainText('Demande de l’aide', { timeout: 15_000 })
  await expect(helper.getByRole('button', { name: '+ une personne sans nom' })).toBeFocused()
  expect(await violations(helper), 'live').toEqual([])
  await helper.getByRole('button', { name: 'J’y vais : Odile' }).click()
  await expect(helper.getByText('Personne ne demande d’aide.')).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('button', { name: 'Demander de l’aide' })).toBeVisible()

  // Three who gave a name, one who gave none.
  await helper.getByRole('link', { name: 'Feuille de présence' }).click()
  await expect(helper.locator('.sheet > div').filter({ hasText: 'Personnes présentes' })).toContainText('4')
  const csv = await helper.request.get(`${new URL(helper.url()).pathname}/export`)
  const sheet = await csv.text()
  expect(sheet).toContain('Personnes présentes;4')
  expect(sheet).toMatch(/Aya\s+Bernard\s+Odile/)

  // The end: the shared device closes, the phone goes on.
  await helper.getByRole('link', { name: 'Revenir à l’atelier' }).click()
  await helper.getByText('Finir l’atelier', { exact: true }).click()
  await helper.getByRole('button', { name: 'Finir l’atelier maintenant' }).click()
  await expect(helper.getByText('L’atelier est fini.')).toBeVisible()
  await room.goto(lesson)
  await expect(room.getByRole('heading', { name: 'L’atelier est fini.' })).toBeVisible()
  await expect(room.locator('.person')).not.toBeVisible()
  await phone.goto('/mon-parcours')
  await expect(phone.getByText(/Étape 2 sur \d+\./)).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Demander de l’aide' })).not.toBeVisible()
  await phone.goto(`/atelier/${code}`)
  await expect(phone.getByRole('link', { name: 'Continuer mon parcours' })).toBeVisible()
  for (const context of [phoneContext, roomContext, helper.context()]) await context.close()
})

test('who has a path already is asked whether it is hers; the helper’s page and poster need no script', async ({
  browser,
}) => {
  const { helper, code } = await openWorkshop(browser)
  const context = await device(browser, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.goto(lesson)
  await goForward(page)
  await page.goto(`/atelier/${code}`)
  await page.getByRole('radio', { name: 'Ce parcours est le mien' }).check()
  await page.getByRole('button', { name: 'Entrer sans prénom' }).click()
  await page.goto('/mon-parcours')
  await expect(page.getByText(/Étape 2 sur \d+\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Demander de l’aide' })).toBeVisible()
  await page.goto(`/atelier/${code}`)
  await expect(page.getByRole('link', { name: 'Garder mon parcours' })).toBeVisible()
  const html = await (await helper.request.get(helper.url())).text()
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="20"/></noscript>')
  expect(html).toContain('Sans prénom')
  await helper.getByRole('link', { name: 'Imprimer l’affiche' }).click()
  await expect(helper.getByRole('img', { name: /carré/ })).toBeVisible()
  expect(await photograph(helper)).toBe(`${process.env.SITE_ORIGIN}/atelier/${code}`)
  const sheet = (await helper.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  await context.close()
  await helper.context().close()
})
