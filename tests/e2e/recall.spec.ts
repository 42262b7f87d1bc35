import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { fullDate } from '../../app/ui/patterns/french.ts'
import { digits, makeCard, sayYes, wordsOf } from './support/card.ts'
import { faultsOfHtml } from './support/check-page.ts'
import { enterAs } from './support/people.ts'

test.use({ javaScriptEnabled: false })

const day = 24 * 60 * 60 * 1000

/** Two days ago, she had finished these lessons: it is written here as the program would write it. */
function finishTwoDaysAgo(name: string, lessons: string[]): Date {
  const at = Date.now() - 2 * day
  const database = new Database(join(process.env.SITE_DATA ?? '', 'trait-dunion.sqlite'))
  const insert = database.prepare(
    `insert into lesson_progress (learner_id, course_id, lesson_id, started_at, finished_at)
     select id, 'c-mots-de-passe', ?, ?, ? from learners where display_name = ?`,
  )
  const changes = lessons.map(lesson => insert.run(lesson, at, at, name).changes)
  database.close()
  expect(changes).toEqual(lessons.map(() => 1))
  return new Date(at)
}

const card = (page: Page, lesson: string) =>
  page.getByRole('region', { name: 'Vous souvenez-vous ?' }).getByRole('link', { name: lesson })

async function openCard(page: Page, lesson: string): Promise<void> {
  await page.goto('/mon-parcours')
  await card(page, lesson).click()
  await expect(page.getByRole('heading', { name: 'Vous souvenez-vous ?' })).toBeVisible()
}

test('a lesson comes back after a day: she answers, reads when it will again; a helper does it for her, and she reads that too', async ({
  page,
  browser,
}) => {
  await page.goto('/ma-carte')
  await makeCard(page, 'Rosalie')
  const words = (await wordsOf(page)).join(' ')
  const finishedAt = finishTwoDaysAgo('Rosalie', ['l-phrase', 'l-garder'])

  await openCard(page, 'Une phrase solide')
  expect(await faultsOfHtml(await page.content())).toEqual([])
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.getByRole('status')).toContainText('Vous n’avez pas encore répondu.')
  await page.getByLabel('Votre réponse').fill('12')
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.getByRole('status')).toContainText('Pas tout à fait.')
  await expect(page.getByRole('status')).toContainText('Oublier est normal.')
  const next = fullDate(new Date(finishedAt.getTime() + 7 * day))
  await expect(page.getByText(`Une question de cette leçon reviendra le ${next}.`)).toBeVisible()
  expect(await faultsOfHtml(await page.content())).toEqual([])
  expect(await page.getByRole('main').textContent()).not.toMatch(/%|score|points/i)
  await expect(page.getByRole('link', { name: 'Relire cette étape' })).toHaveAttribute('href', /une-phrase-solide/)
  await page.getByRole('link', { name: 'Revenir à mon parcours' }).click()
  await expect(card(page, 'Les garder')).toBeVisible()
  await expect(card(page, 'Une phrase solide')).toHaveCount(0)

  const desk = await browser.newContext({ baseURL: process.env.SITE_ORIGIN, javaScriptEnabled: false })
  await enterAs(desk, 'helper')
  const helper = await desk.newPage()
  await sayYes(helper, { words, code: digits })
  await openCard(helper, 'Les garder')
  await helper.getByRole('textbox').first().fill('carnet')
  for (const list of await helper.getByRole('combobox').all()) await list.selectOption({ index: 1 })
  await helper.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(helper.getByText('Une question de cette leçon reviendra le')).toBeVisible()
  await desk.close()

  await page.goto('/mon-journal')
  await expect(page.getByText('a répondu à un rappel de la leçon « Les garder »')).toBeVisible()
})
