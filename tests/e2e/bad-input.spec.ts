import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { asksSomething, goForward, startCourse } from './support/journey.ts'
import { type Person, requestsOf } from './support/people.ts'

const title = 'Comptes et mots de passe sans stress'

test.use({ javaScriptEnabled: false })

test('an empty answer says what to do', async ({ page }) => {
  await startCourse(page, title)
  while (!(await asksSomething(page))) await goForward(page)
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.getByRole('status')).toContainText('Vous n’avez pas encore répondu.')
  await expect(page.locator('input[name=choix]').first()).toBeVisible()
})

test('two answers to a question that wants one are refused, and both are still there', async ({ page }) => {
  await startCourse(page, title)
  while (!(await asksSomething(page))) await goForward(page)
  const values = await page
    .locator('input[name=choix]')
    .evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))
  const origin = process.env.SITE_ORIGIN ?? ''
  const response = await page.request.post(page.url(), {
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    data: values
      .slice(0, 2)
      .map(value => `choix=${value}`)
      .join('&'),
  })
  expect(response.status()).toBe(422)
  expect(await response.text()).toContain('Une seule réponse à la fois.')
})

test('the same form sent twice is one answer', async ({ page }) => {
  await startCourse(page, title)
  while (!(await asksSomething(page))) await goForward(page)
  const form = {
    choix: await page.locator('input[name=choix]').first().inputValue(),
    envoi: await page.locator('input[name=envoi]').inputValue(),
  }
  const headers = { origin: process.env.SITE_ORIGIN ?? '' }
  const [first, second] = await Promise.all([
    page.request.post(page.url(), { headers, form }),
    page.request.post(page.url(), { headers, form }),
  ])
  expect([first.status(), second.status()]).toEqual([200, 200])
  await page.reload()
  await expect(page.locator('input[name=choix]').first()).toBeVisible()
})

test('an unknown step, lesson or course says so and shows the way back', async ({ page }) => {
  for (const address of [
    '/cours/mots-de-passe/a-quoi-sert-un-compte/etape-inconnue',
    '/cours/mots-de-passe/lecon-inconnue',
    '/cours/cours-inconnu',
    '/cours/%00/..%2f',
    '/cours/%E0%A4%A',
    '/cours/100%',
  ]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole('link', { name: 'Revenir à mon parcours' })).toBeVisible()
  }
  await page.goto('/cours/mots-de-passe/a-quoi-sert-un-compte/etape-inconnue')
  await expect(page.getByText('Cette étape a changé ou n’existe plus')).toBeVisible()
})

test('a key from another database is told, and the answer she sends with it is kept under a new one', async ({
  page,
  context,
}) => {
  await context.addCookies([
    { name: 'session', value: 'clefdunautreordinateur0000000000000000', url: process.env.SITE_ORIGIN ?? '' },
  ])
  await page.goto('/mon-parcours')
  await expect(page.getByText('Nous n’avons pas retrouvé votre parcours.')).toBeVisible()
  await context.addCookies([
    { name: 'session', value: 'clefdunautreordinateur0000000000000000', url: process.env.SITE_ORIGIN ?? '' },
  ])
  await page.goto('/cours/mots-de-passe/a-quoi-sert-un-compte')
  while (!(await asksSomething(page))) await goForward(page)
  await context.addCookies([
    { name: 'session', value: 'clefdunautreordinateur0000000000000000', url: process.env.SITE_ORIGIN ?? '' },
  ])
  await page.locator('input[name=choix]').first().check()
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.getByText(/Oui\.|Pas tout à fait\./).first()).toBeVisible()
  await page.goto('/mon-parcours')
  await expect(page.getByRole('link', { name: 'Reprendre' })).toBeVisible()
})

test('a form that is too long is refused with a sentence', async () => {
  const requests = await requestsOf('guest')
  const response = await requests.post('/confort', { form: { retour: `/${'x'.repeat(70_000)}` } })
  expect(response.status()).toBe(413)
  expect(await response.text()).toContain('trop long')
  await requests.dispose()
})

test('a form never sends her to another site', async () => {
  const requests = await requestsOf('guest')
  for (const retour of [
    'https://ailleurs.example/',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '/\t/ailleurs.example',
    '/.//ailleurs.example',
    'javascript:alert(1)',
  ]) {
    const response = await requests.post('/confort', { form: { retour }, maxRedirects: 0 })
    expect(new URL(response.headers().location ?? '', process.env.SITE_ORIGIN).origin, retour).toBe(
      process.env.SITE_ORIGIN,
    )
  }
  await requests.dispose()
})

test.describe('while she reads, her trainer', () => {
  test.describe.configure({ mode: 'serial' })
  const folder = () => path.join(process.env.SITE_COURSES ?? '', 'mots-de-passe', '04-j-ai-oublie')
  const file = () => path.join(folder(), 'lesson.mdx')
  let before = ''
  test.beforeAll(() => {
    before = readFileSync(file(), 'utf8')
  })
  test.afterEach(() => writeFileSync(file(), before))

  test('changes a sentence, and she finds it on the page, told as an update', async ({ page }) => {
    await startCourse(page, title)
    await page.goto('/cours/mots-de-passe/j-ai-oublie')
    const address = page.url()
    writeFileSync(file(), before.replace(/(<Etape [^>]*>\n)/, '$1\nUne phrase toute neuve, écrite à l’instant.\n'))
    await untilRead({ person: 'guest', address, words: 'Une phrase toute neuve' })
    await page.goto('/mon-parcours')
    await page.goto(address)
    await expect(page.getByText('Cette étape a été mise à jour depuis votre dernière visite.')).toBeVisible()
  })

  test('breaks the file: the last good version stays, and the studio says why', async ({ page }) => {
    await page.goto('/cours/mots-de-passe/j-ai-oublie')
    const address = page.url()
    const good = await page.getByRole('heading', { level: 1 }).textContent()
    writeFileSync(file(), `${before}\n<Inconnue>\n`)
    await untilRead({ person: 'trainer', address: '/studio', words: 'Inconnue' })
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(good ?? '')
  })

  test('takes the question away that she is answering: she is told, and goes on', async ({ page }) => {
    await startCourse(page, title)
    await page.goto('/cours/mots-de-passe/j-ai-oublie')
    while (!(await asksSomething(page))) await goForward(page)
    const address = page.url()
    const choice = await page.locator('input[name=choix]').first().inputValue()
    writeFileSync(file(), before.replaceAll(/<(Choix|Zone) id="([a-z0-9-]+)"/g, '<$1 id="autre-$2"'))
    await untilRead({ person: 'guest', address, words: `autre-${choice}` })
    await page.locator('input[name=choix]').first().check()
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(page.getByRole('status')).toContainText('Cette question vient de changer.')
  })
})

/** Waits until the compiler has put a change on line; somebody else looks, so that it stays new to her. How long it takes is measured in the bench. */
async function untilRead({
  person,
  address,
  words,
}: {
  person: Person
  address: string
  words: string
}): Promise<void> {
  const requests = await requestsOf(person)
  await expect.poll(async () => (await requests.get(address)).text(), { timeout: 30_000 }).toContain(words)
  await requests.dispose()
}
