import { expect, type Page, test } from '@playwright/test'
import { chooseCourse, goForward } from './support/journey.ts'

const course = 'Comptes et mots de passe sans stress'

/** Begins as somebody at a desk that several people use. */
async function startOnSharedDevice(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByRole('button', { name: 'Oui, d’autres s’en servent' }).click()
}

/** Lets so many milliseconds pass on the clock of the page, in which nobody moves. */
async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(detail => void dispatchEvent(new CustomEvent('wait', { detail })), milliseconds)
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a path is put away and taken up again at the very step; whoever leaves leaves nothing behind', async ({
      page,
    }) => {
      await startOnSharedDevice(page)
      await expect(page.getByText('Cet appareil est partagé ?')).toBeHidden()
      const [session] = (await page.context().cookies()).filter(({ name }) => name === 'session')
      expect(session?.expires).toBe(-1)
      await chooseCourse(page, course)
      await goForward(page)
      const step = page.url()

      await page.getByRole('button', { name: 'Faire une pause' }).click()
      await expect(page.getByRole('heading', { name: 'On continue ?' })).toBeVisible()
      await page.goto(step)
      await expect(page.getByRole('heading', { name: 'On continue ?' })).toBeVisible()
      await page.getByRole('button', { name: 'Continuer' }).click()
      expect(page.url()).toBe(step)

      await page.getByRole('link', { name: 'Sortir' }).click()
      await page.getByRole('button', { name: 'Sortir sans garder' }).click()
      await expect(page.getByRole('button', { name: 'Commencer' })).toBeVisible()
      await page.goBack()
      await page.goBack()
      await expect(page.getByRole('link', { name: 'Sortir' })).toBeHidden()
      await page.goto('/mon-parcours')
      await expect(page.getByText('Rien n’est commencé sur cet appareil.')).toBeVisible()
      await expect(page.getByText('Cet appareil est partagé ?')).toBeHidden()
    })
  })
}

test('nobody moves: a countdown in plain words, ended by any sign, then the path is put away', async ({ page }) => {
  await page.addInitScript(() => {
    const realNow = Date.now
    let later = 0
    Date.now = () => realNow() + later
    addEventListener('wait', event => {
      later += (event as CustomEvent<number>).detail
    })
  })
  await startOnSharedDevice(page)
  await chooseCourse(page, course)
  const step = page.url()
  const banner = page.getByText('Vous êtes toujours là ?')
  await expect(banner).toBeHidden()
  await pass(page, 242_000)
  await expect(banner).toBeVisible()
  await expect(page.getByText(/^Encore \d+ secondes\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Je suis là' }).click()
  await expect(banner).toBeHidden()
  await pass(page, 301_000)
  await expect(page.getByRole('heading', { name: 'On continue ?' })).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  expect(page.url()).toBe(step)
})

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false })

  test('a page that stays open leads to the question, one press away from where she was', async ({ page }) => {
    await startOnSharedDevice(page)
    await chooseCourse(page, course)
    const step = page.url()
    const content = await page.locator('meta[http-equiv=refresh]').getAttribute('content')
    const [seconds, address] = (content ?? '').split(';url=')
    expect(seconds).toBe('240')
    await page.goto(address ?? '')
    await expect(page.getByRole('heading', { name: 'Vous êtes toujours là ?' })).toBeVisible()
    await page.getByRole('link', { name: 'Je suis là' }).click()
    expect(page.url()).toBe(step)
  })
})
