import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { faultsOfHtml, violations } from './support/check-page.ts'
import { enterAs } from './support/people.ts'

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

const GIFT = `::Le carnet::On garde ses mots de passe dans un {=carnet#Oui. ~mur#Non.} en papier.

::Le voisin::[html]Votre voisin demande votre code. <img src="voisin.png" alt="Un voisin"> {~Je le donne.#Non. =Je dis non.#Oui.}

Racontez. {}
`
const folder = path.join(process.env.SITE_COURSES ?? '', 'e-mail-pas-a-pas/05-ranger-et-jeter')
const files = ['lesson.mdx', 'lesson.falc.mdx'].map(name => path.join(folder, name))
const before = files.map(file => readFileSync(file, 'utf8'))
// The lesson is other journeys' too.
test.afterEach(() => files.forEach((file, index) => void writeFileSync(file, before[index] ?? '')))

test.setTimeout(120_000)

test('a trainer brings questions from a file, sees them, adds them over somebody else’s change, and takes them away', async ({
  page,
  context,
  browser,
}) => {
  await enterAs(context, 'trainer')
  await page.goto('/studio/e-mail-pas-a-pas/ranger-et-jeter')
  await page.getByRole('link', { name: 'Apporter des questions' }).click()

  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Le fichier').setInputFiles({ name, mimeType: 'text/plain', buffer })
    await page.getByRole('button', { name: 'Voir les questions' }).click()
  }
  await send('film.gift', Buffer.alloc(20_000_000, 'a'))
  await expect(page.getByRole('status')).toContainText('plus de 5 Mo')
  await send('cours.pdf', Buffer.from('%PDF-1.7'))
  await expect(page.getByRole('status')).toContainText('est un PDF')

  await send('banque.gift', Buffer.from(GIFT))
  await expect(page.getByText('a 2 questions', { exact: false })).toBeVisible()
  await expect(page.getByText('une image (« Un voisin »)', { exact: false })).toBeVisible()
  await expect(page.getByText('rédaction', { exact: false })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Question 2 : Le voisin' })).toBeVisible()
  const html = await page.content()
  expect(await faultsOfHtml(html)).toEqual([])
  // axe is a script: it looks at the same page in a window that runs them.
  const window = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 360, height: 780 } })
  await window.route('**/relu', route => route.fulfill({ contentType: 'text/html', body: html }))
  await window.goto('/relu')
  expect(await violations(window)).toEqual([])
  await window.close()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  expect(files.map(file => readFileSync(file, 'utf8'))).toEqual(before)

  const [standard = ''] = files
  writeFileSync(standard, `${before[0]}\n`)
  await page.getByLabel('Garder cette question').first().uncheck()
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click()
  await expect(page.getByText('La leçon a changé pendant que vous relisiez.')).toBeVisible()
  expect(readFileSync(standard, 'utf8')).toBe(`${before[0]}\n`)
  await page.getByRole('button', { name: 'Ajouter à la leçon' }).click()

  await expect(page.getByRole('status').first()).toContainText('Question ajoutée.')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Le voisin')
  const added = files.map(file => readFileSync(file, 'utf8'))
  for (const text of added) {
    expect(text).toContain('<Etape id="q-le-voisin" titre="Le voisin">')
    expect(text).not.toContain('q-le-carnet')
  }

  const addedPage = page.url()
  await page.getByRole('link', { name: 'Emporter les questions' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le fichier GIFT' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('ranger-et-jeter.gift.txt')
  expect(readFileSync(await file.path(), 'utf8')).toContain('::Le voisin::')

  // The screens of the preview keep the way back; somebody else's change closes it, and its own undoing opens it again.
  await page.goto(addedPage)
  await page.getByRole('link', { name: 'Ordinateur' }).click()
  const takeBack = page.getByRole('button', { name: 'Retirer cette question' })
  await expect(takeBack).toBeVisible()
  writeFileSync(standard, `${added[0]}\n`)
  await takeBack.click()
  await expect(page.getByRole('status').first()).toContainText('La leçon a changé depuis l’ajout.')
  await expect(takeBack).toBeHidden()
  expect(files.map(file => readFileSync(file, 'utf8'))).toEqual([`${added[0]}\n`, added[1]])
  writeFileSync(standard, added[0] ?? '')
  await page.goto(addedPage)
  expect(await faultsOfHtml(await page.content())).toEqual([])
  await takeBack.click()
  await expect(page.getByRole('status').first()).toContainText('Question retirée.')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).not.toHaveText('Le voisin')
  expect(files.map(file => readFileSync(file, 'utf8'))).toEqual([`${before[0]}\n`, before[1]])
})
