import { expect, type Page, test } from '@playwright/test'
import { violations } from './support/check-page.ts'

test.use({ hasTouch: true, viewport: { width: 360, height: 780 } })
const grip = (page: Page, words: string) => page.locator('.heard', { hasText: words }).locator('.grip')
const lines = (page: Page) => page.locator('.place label > :first-child').allTextContents()

test('by a mouse: an order, which is what is sent; dropped far away, nothing changes', async ({ page }) => {
  await page.goto('/cours/mots-de-passe/j-ai-oublie/oublie-chemin')
  const [first = '', second = '', third = '', last = ''] = await lines(page)
  await page.getByLabel(last).selectOption('1')
  await grip(page, first).hover()
  await page.mouse.down()
  await page.mouse.move(350, 4, { steps: 3 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await lines(page)).toEqual([first, second, third, last])
  await expect(page.getByLabel(first)).toHaveValue('')

  await grip(page, first).hover()
  await page.mouse.down()
  await page.mouse.move(200, 200, { steps: 3 })
  await grip(page, second).hover()
  await page.mouse.up()
  // The place that she had chosen in the list is kept.
  expect(await lines(page)).toEqual([last, second, first, third])
  await expect(page.getByLabel(first)).toHaveValue('3')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).press('Enter')
  await expect(page.getByRole('status')).toContainText(/Pas tout à fait\.|Vous y êtes presque\./)
  expect(await lines(page)).toEqual([last, second, first, third])
})

test('by a finger: a pair; a finger beside the grip scrolls the page, and takes nothing', async ({ page }) => {
  await page.goto('/cours/mots-de-passe/les-garder/garder-question')
  const finger = await page.context().newCDPSession(page)
  const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
    for (const part of [0.2, 0.6, 1]) {
      const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] })
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const middle = async (selector: string) => {
    const box = await page.locator(selector).boundingBox()
    if (!box) throw new Error(`${selector} is not drawn`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const phone = '.heard:has-text("Mon téléphone") .place'
  const scrolled = () => page.evaluate(() => scrollY)
  await page.locator('.tray').evaluate(tray => tray.scrollIntoView())
  await swipe(await middle('.piece:has-text("Oui") .grip'), await middle(phone))
  const chosen = page.getByLabel(/Mon téléphone/).locator('option:checked')
  await expect(chosen).toHaveText('Oui')
  await expect(page.getByLabel(/bibliothèque/)).toHaveValue('')
  const before = await scrolled()
  await swipe(await middle(`${phone} label`), { x: 100, y: 20 })
  await expect.poll(scrolled).toBeGreaterThan(before)
  await expect(chosen).toHaveText('Oui')
})
