import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { digits, enterWithWords, makeCard, sayYes, wordsOf } from './support/card.ts'
import { faultsOfHtml } from './support/check-page.ts'
import { enterAs } from './support/people.ts'
import { printedPages } from './support/printed-pages.ts'

test.use({ javaScriptEnabled: false })

const paper = '/cours/mots-de-passe/attestation'

/** A whole course takes an hour: what it comes to is written here as the program would write it. */
function finishCourse(name: string): void {
  const database = new Database(join(process.env.SITE_DATA ?? '', 'trait-dunion.sqlite'))
  const done = database
    .prepare(
      `update enrolments set finished_at = enrolled_at, finished_month = enrolled_month
       where course_id = 'c-mots-de-passe' and learner_id = (select id from learners where display_name = ?)`,
    )
    .run(name)
  database.close()
  expect(done.changes).toBe(1)
}

/** As if the course of a paper had been taken off the site: no file of it is left. */
function takeCourseAway(code: string): void {
  const database = new Database(join(process.env.SITE_DATA ?? '', 'trait-dunion.sqlite'))
  const away = database
    .prepare(
      "update attestations set course_id = 'c-parti', course_slug = 'cours-parti', course_title = 'Un cours parti' where code = ?",
    )
    .run(code.replaceAll(' ', ''))
  database.close()
  expect(away.changes).toBe(1)
}

async function start(page: Page, name: string): Promise<string> {
  await page.goto('/ma-carte')
  await makeCard(page, name)
  const words = (await wordsOf(page)).join(' ')
  await page.goto('/cours/mots-de-passe')
  await page.getByRole('button', { name: 'Commencer ce cours' }).click()
  return words
}

const codeOn = (page: Page) => page.locator('.a4 strong.nw').textContent()

async function keptBadge(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Garder le fichier' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('badge-mots-de-passe.jwt')
  const [, body = ''] = readFileSync(await file.path(), 'utf8').split('.')
  return Buffer.from(body, 'base64url').toString()
}

async function check(context: BrowserContext, code: string): Promise<string> {
  const page = await context.newPage()
  await page.goto('/verifier')
  await page.getByLabel('Le code de l’attestation').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Vérifier' }).click()
  const said = (await page.getByRole('main').textContent()) ?? ''
  await page.close()
  return said
}

test('a finished course gives a paper to print; anybody checks its code; a lost one is replaced, and the old code dies', async ({
  page,
  browser,
  request,
}) => {
  const words = await start(page, 'Bernadette')
  await page.goto(paper)
  await expect(page.getByText('Il reste des leçons à faire.', { exact: false })).toBeVisible()
  expect((await page.request.get(`${paper}.pdf`)).url()).toMatch(/attestation$/)
  finishCourse('Bernadette')

  await page.goto('/mon-parcours')
  await page.getByRole('link', { name: 'Mon attestation' }).click()
  await page.getByLabel('Le nom à écrire').fill('B'.repeat(90))
  await page.getByRole('button', { name: 'Faire mon attestation' }).click()
  await expect(page.getByText('Ce nom est trop long pour le papier.', { exact: false })).toBeVisible()
  await page.getByLabel('Le nom à écrire').fill('Bernadette Roux')
  await page.getByRole('button', { name: 'Faire mon attestation' }).click()
  await expect(page.getByRole('status')).toContainText('Votre attestation est prête.')
  await expect(page.locator('.a4')).toContainText('Bernadette Roux')
  expect(await printedPages(page)).toBe(1)
  expect(await faultsOfHtml(await page.content())).toEqual([])
  const first = (await codeOn(page)) ?? ''
  const pdf = await page.request.get(`${paper}.pdf`)
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
  expect((await pdf.body()).subarray(0, 8).toString()).toBe('%PDF-1.7')

  const stranger = await browser.newContext({ baseURL: process.env.SITE_ORIGIN, javaScriptEnabled: false })
  const said = await check(stranger, first)
  expect(said).toContain('Valable.')
  expect(said).toContain('Comptes et mots de passe sans stress')
  expect(said).not.toContain('Bernadette')
  expect(await check(stranger, '0000 0000 0000')).toContain('Nous ne connaissons pas ce code.')
  expect(await check(stranger, '<script>')).toContain('Un code a 12 lettres et chiffres.')

  const phone = await stranger.newPage()
  await enterWithWords(phone, words)
  await phone.goto(paper)
  await phone.getByText('Changer le nom, ou remplacer un papier perdu').click()
  await phone.getByRole('button', { name: 'Faire un nouveau papier' }).click()
  const second = (await codeOn(phone)) ?? ''
  expect(second).not.toBe(first)
  expect(await check(stranger, first)).toContain('Non valable.')
  expect(await check(stranger, second)).toContain('Valable.')

  await phone.getByRole('link', { name: 'Un badge numérique' }).click()
  await expect(phone.getByLabel('Non, pas de nom')).toBeChecked()
  expect(await faultsOfHtml(await phone.content())).toEqual([])
  expect(await keptBadge(phone)).not.toContain('Bernadette')
  await phone.getByLabel('Oui, ce nom : Bernadette Roux').check()
  expect(await keptBadge(phone)).toContain('"identityHash":"Bernadette Roux"')

  const desk = await browser.newContext({ baseURL: process.env.SITE_ORIGIN, javaScriptEnabled: false })
  await enterAs(desk, 'helper')
  const counter = await desk.newPage()
  await sayYes(counter, { words, code: digits })
  await counter.goto('/mon-parcours')
  await counter.getByRole('link', { name: 'Mon attestation' }).click()
  expect(await codeOn(counter)).toBe(second)
  await counter.getByText('Changer le nom, ou remplacer un papier perdu').click()
  await counter.getByRole('button', { name: 'Faire un nouveau papier' }).click()
  await expect(counter.locator('.a4')).toContainText('Bernadette Roux')
  const third = (await codeOn(counter)) ?? ''
  expect(await check(stranger, second)).toContain('Non valable.')
  expect(await check(stranger, third)).toContain('Valable.')

  await counter.getByText('Changer le nom, ou remplacer un papier perdu').click()
  await counter.getByLabel('Le nom à écrire').fill('')
  await counter.getByRole('button', { name: 'Faire un nouveau papier' }).click()
  await expect(counter.locator('.a4-line')).toHaveText('Nom :')
  const last = (await codeOn(counter)) ?? ''

  takeCourseAway(last)
  await phone.goto('/mon-parcours')
  await phone.getByRole('link', { name: 'Mon attestation : Un cours parti' }).click()
  await expect(phone.getByText('Ce cours n’est plus proposé.', { exact: false })).toBeVisible()
  expect(await codeOn(phone)).toBe(last)
  for (const file of ['/cours/cours-parti/attestation.pdf', '/cours/c-parti/attestation/badge.jwt'])
    expect((await phone.request.get(file)).status()).toBe(200)
  expect((await request.get('/cours/cours-parti/attestation')).status()).toBe(404)
  await phone.goto('/mon-journal')
  await expect(phone.getByRole('main')).toContainText('attestation')
  await desk.close()
  await stranger.close()
})
