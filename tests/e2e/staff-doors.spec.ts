import { execFileSync } from 'node:child_process'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { enterAs } from './support/people.ts'

const password = 'quatre mots sans lien'

function firstAdminAddress(): string {
  const env = { ...process.env, DATA_DIR: process.env.SITE_DATA, DATABASE_URL: '' }
  const said = execFileSync(process.execPath, ['scripts/command.mjs', 'admin'], { encoding: 'utf8', env })
  const address = /\/premier-compte\/\S+/.exec(said)?.[0]
  if (!address) throw new Error(said)
  return address
}

async function enter(page: Page, { email, secret }: { email: string; secret: string }): Promise<void> {
  await page.goto('/entrer/compte')
  await page.getByLabel('Votre adresse e-mail').fill(email)
  await page.getByLabel('Votre mot de passe').fill(secret)
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
}

async function choosePassword(page: Page, chosen: string): Promise<void> {
  await page.getByLabel('Un mot de passe').fill(chosen)
  await page.getByLabel('Le même, une deuxième fois').fill(chosen)
}

/** Makes a sheet of codes on the page that offers it, and answers them. */
async function makeSheet(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Faire ma feuille de codes' }).click()
  const codes = await page.locator('.codes li').allInnerTexts()
  expect(codes).toHaveLength(10)
  return codes
}

async function typeFirstCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Le premier code de votre feuille').fill(code)
  await page.getByRole('button', { name: 'Garder cette feuille' }).click()
}

async function openElsewhere(context: BrowserContext | null): Promise<BrowserContext> {
  const browser = context?.browser()
  if (!browser) throw new Error('There is no browser.')
  return browser.newContext({ baseURL: process.env.SITE_ORIGIN, javaScriptEnabled: false })
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('a first administrator makes her account, then a sheet of codes, and comes back with one; then closes all her devices', async ({
    page,
    context,
  }) => {
    const email = 'premiere@exemple.example'
    await page.goto(firstAdminAddress())
    await page.getByLabel('Votre nom').fill('Première Personne')
    await page.getByLabel('Votre adresse e-mail').fill(email)
    await choosePassword(page, 'Première-Personne')
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await expect(page.getByText('ressemble à votre nom')).toBeVisible()
    await choosePassword(page, password)
    await page.getByRole('button', { name: 'Créer mon compte' }).click()

    await expect(page).toHaveURL(/\/second-facteur\?retour=%2Fsuivi$/)
    const codes = await makeSheet(page)
    await typeFirstCode(page, 'cccc-2222')
    await expect(page.getByText('Pas tout à fait.')).toBeVisible()
    await expect(page.locator('.codes li')).toHaveText(codes)
    await typeFirstCode(page, (codes[0] ?? '').replace('-', ' ').toUpperCase())
    await expect(page).toHaveURL(/\/suivi$/)

    const other = await openElsewhere(context)
    const elsewhere = await other.newPage()
    await enter(elsewhere, { email, secret: password })
    await elsewhere.goto('/equipe')
    await elsewhere.getByLabel('Le code').fill(codes[0] ?? '')
    await elsewhere.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
    await expect(elsewhere.getByText('Ce code a déjà servi.')).toBeVisible()
    await elsewhere.getByLabel('Le code').fill(codes[1] ?? '')
    await elsewhere.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
    await expect(elsewhere).toHaveURL(/\/equipe$/)

    await page.goto('/mon-compte')
    await expect(page.getByText('Il reste 8 codes.')).toBeVisible()
    await page.getByRole('button', { name: 'Sortir partout' }).click()
    await elsewhere.goto('/mon-compte')
    await expect(elsewhere).toHaveURL(/\/entrer/)
    await other.close()
  })

  test('an administrator opens an account at the desk; its password serves once, and opens one page', async ({
    page,
    context,
  }) => {
    const email = 'accueil@exemple.example'
    await enterAs(context, 'admin')
    await page.goto('/equipe/nouveau')
    await page.getByLabel('Son nom').fill('Camille Roche')
    await page.getByLabel('Son adresse e-mail').fill(email)
    await page.getByRole('radio', { name: 'Accueil' }).check()
    await page.getByLabel('Où ?').selectOption({ label: 'CMCAS Lyon' })
    await page.getByRole('button', { name: 'Ouvrir ce compte' }).click()
    const given = (await page.locator('.given').textContent()) ?? ''

    const other = await openElsewhere(context)
    const hers = await other.newPage()
    await enter(hers, { email, secret: given.toUpperCase() })
    await expect(hers).toHaveURL(/\/nouveau-mot-de-passe$/)
    for (const address of ['/', '/cours', '/mon-parcours', '/mon-compte', '/equipe']) {
      await hers.goto(address)
      await expect(hers, address).toHaveURL(/\/nouveau-mot-de-passe$/)
    }
    await choosePassword(hers, password)
    await hers.getByRole('button', { name: 'Garder ce mot de passe' }).click()
    await hers.goto('/mon-compte')
    await expect(hers.getByText('Vous êtes Camille Roche.')).toBeVisible()
    await hers.context().clearCookies()
    await enter(hers, { email, secret: given })
    await expect(hers.getByText('L’adresse ou le mot de passe ne va pas.', { exact: false })).toBeVisible()

    await page.getByRole('link', { name: 'Voir ce compte' }).click()
    await page.getByRole('button', { name: 'Donner un mot de passe à usage unique' }).click()
    const again = (await page.locator('.given').textContent()) ?? ''
    await enter(hers, { email, secret: again })
    await expect(hers).toHaveURL(/\/nouveau-mot-de-passe$/)
    await hers.context().clearCookies()
    await enter(hers, { email, secret: again })
    await expect(hers.getByText('Ce mot de passe de l’accueil ne sert plus.')).toBeVisible()
    await expect(hers.getByLabel('Votre adresse e-mail')).toHaveValue(email)
    await other.close()
  })
})

test('a manager shows the code of her app, and comes to the page that she asked for', async ({ page }) => {
  await page.goto('/suivi/cmcas-valclair-exemple')
  await enter(page, { email: 'nadia@demo.example', secret: 'trait-d-union-demo' })
  await page.goto('/suivi/cmcas-valclair-exemple')
  await expect(page).toHaveURL(/\/second-facteur\?retour=/)
  const code = (await page.locator('.note strong').textContent()) ?? ''
  await page.getByLabel('Le code').fill('000000')
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
  await expect(page.getByText('Pas tout à fait.')).toBeVisible()
  await page.getByLabel('Le code').fill(code)
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
  await expect(page).toHaveURL(/\/suivi\/cmcas-valclair-exemple$/)
})
