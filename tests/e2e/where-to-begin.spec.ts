import { expect, type Page, test } from '@playwright/test'
import { enterAs } from './support/people.ts'
import { printedPages } from './support/printed-pages.ts'

test.use({ javaScriptEnabled: false })

async function choose(page: Page, answer: string): Promise<void> {
  await page.getByRole('radio', { name: answer, exact: true }).check()
  await page.getByRole('button', { name: 'Continuer' }).click()
}

// Nothing that grades, and nothing that names a level.
async function expectNoNote(page: Page): Promise<void> {
  expect(await page.content()).not.toMatch(/\bD[012]\b|score|\d+ ?%|\d+ (points|sur 44)|niveau (débutant|découverte)/i)
}

test('whoever begins is not asked everything: she edits, stops early, and is led to a person; no answer is kept', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Par où commencer/ }).click()
  await page.getByRole('button', { name: 'Commencer les questions' }).click()
  await expect(page.getByRole('status')).toHaveCount(0)
  // The same address asked by a device that took no cookie: better told now than after 22 questions.
  expect(await (await request.get(page.url())).text()).toContain('Vos réponses ne peuvent pas être gardées.')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('status')).toContainText('Vous n’avez pas encore choisi.')
  await choose(page, 'Une tablette')
  await choose(page, 'Écrire à mes proches')
  const address = page.url()
  for (let item = 0; item < 2; item++) await choose(page, 'Je ne le fais pas encore')
  await page.getByRole('button', { name: /Je préfère passer/ }).click()
  await expectNoNote(page)
  await page.getByRole('link', { name: 'Revenir' }).click()
  await expect(page.getByText('Vous aviez passé.')).toBeVisible()
  await choose(page, 'Je le fais avec de l’aide')

  // Another page has the first item open since before it was answered.
  const stale = await page.context().request.post(address, {
    form: { reponse: 'alone', vu: '', ouvert: 'oui' },
    headers: { origin: process.env.SITE_ORIGIN ?? '' },
  })
  expect(stale.status()).toBe(409)
  expect(await stale.text()).toContain('Cette question a déjà une réponse.')
  const nonsense = await page.context().request.post(address, {
    form: { reponse: '<b>', vu: '', ouvert: 'oui' },
    headers: { origin: process.env.SITE_ORIGIN ?? '' },
  })
  expect(nonsense.status()).toBe(422)

  await choose(page, 'J’éteins tout')
  await expect(page.getByRole('heading', { name: 'Voulez-vous un coup de main ?' })).toBeVisible()
  await page.getByRole('link', { name: 'M’arrêter là' }).click()
  await page.getByRole('link', { name: 'Changer ma réponse : J’allume' }).click()
  await choose(page, 'Je le fais avec de l’aide')
  await expect(page.getByRole('heading', { name: 'Relire mes réponses' })).toBeVisible()
  await page.getByRole('button', { name: 'Voir par où commencer' }).click()

  await expect(page.getByRole('heading', { name: 'Je vous propose de commencer par…' })).toBeVisible()
  await expect(page.getByText('Pour écrire à vos proches, on commence par les premiers gestes.')).toBeVisible()
  await expect(page.getByText('Ce cours n’est pas encore en ligne.', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Une personne, près de chez vous' })).toBeVisible()
  await expect(page.getByText('Vos réponses sont effacées.', { exact: false })).toBeVisible()
  await expectNoNote(page)
  await page.goBack()
  await expect(page.getByText('Vous avez fini les questions.')).toBeVisible()
  await page.getByRole('link', { name: 'Voir ce que je vous ai proposé' }).click()
  await expect(page.getByRole('heading', { name: 'Je vous propose de commencer par…' })).toBeVisible()
  await page.goto('/mon-parcours')
  await expect(page.getByRole('link', { name: /Premiers gestes/ })).toBeVisible()
  await page.goto('/mes-donnees')
  await expect(page.getByRole('main')).toContainText(
    'Cours proposés : « Premiers gestes ». Vos réponses sont effacées.',
  )
  await expectNoNote(page)
})

test('on paper: two sheets, keyed in by letters, and a page to take home', async ({ context, page }) => {
  await enterAs(context, 'helper')
  await page.goto('/par-ou-commencer/papier')
  expect(await printedPages(page)).toBe(2)
  await page.goto('/saisie')
  await page.getByRole('link', { name: 'Saisir « Par où commencer ? »' }).click()
  await page.getByLabel('Question 1', { exact: true }).fill('z')
  await page.getByRole('button', { name: 'Construire le parcours' }).click()
  await expect(page.getByRole('status')).toContainText('Rien n’est encore enregistré.')
  await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue('z')
  await page.getByLabel('Question 1', { exact: true }).fill('')
  await page.getByText('Nouvelle personne').click()
  await page.getByLabel('Son prénom').fill('Yvonne')
  await page.getByLabel('Sa CMCAS ou sa SLVie').selectOption({ label: 'Valclair Centre' })
  await page.getByLabel('Question 2', { exact: true }).fill('c')
  for (let item = 3; item <= 24; item++) await page.getByLabel(`Question ${item}`, { exact: true }).fill('a')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Je vous propose de commencer par…' })).toBeVisible()
  await expect(page.getByText('Comptes et mots de passe sans stress')).toBeVisible()
  await expectNoNote(page)
})
