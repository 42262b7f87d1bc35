import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test'
import { violations } from './support/check-page.ts'

test.use({ hasTouch: true, viewport: { width: 360, height: 780 } })
const grip = (page: Page, words: string) => page.locator('.heard', { hasText: words }).locator('.grip')
const lines = (page: Page) => page.locator('.place label > :first-child').allTextContents()

type Point = { x: number; y: number }
const order = '/cours/mots-de-passe/j-ai-oublie/oublie-chemin'
const words = [/Mot de passe oublié/, /J’ouvre l’e-mail/, /J’appuie sur le lien/, /nouveau mot de passe/]

function centre(part: Locator): Promise<Point> {
  return part.evaluate(element => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
}
async function press(cdp: CDPSession, from: Point, to: Point): Promise<void> {
  for (let step = 0; step <= 4; step++) {
    const at = { x: from.x + ((to.x - from.x) * step) / 4, y: from.y + ((to.y - from.y) * step) / 4 }
    await cdp.send('Input.dispatchTouchEvent', { type: step ? 'touchMove' : 'touchStart', touchPoints: [at] })
  }
}
async function lift(cdp: CDPSession): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
function values(page: Page): Promise<string[]> {
  return page.locator('.place select').evaluateAll(all => all.map(field => (field as HTMLSelectElement).value))
}
/** What the fields of the order send, by the name of each. */
async function sent(page: Page): Promise<string[]> {
  const [asked] = await Promise.all([
    page.waitForRequest(request => request.method() === 'POST'),
    page.getByRole('button', { name: 'Envoyer ma réponse' }).click(),
  ])
  await expect(page.getByRole('status')).toContainText('Vous avez réussi')
  const form = [...new URLSearchParams(asked.postData() ?? '')]
  return form.flatMap(([name, value]) => (name.startsWith('place-') ? [`${name}=${value}`] : [])).sort()
}

test('by a mouse: an order, which is what is sent; Escape takes it back', async ({ page }) => {
  await page.goto(order)
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
  const cdp = await page.context().newCDPSession(page)
  const phone = page.locator('.heard', { hasText: 'Mon téléphone' }).locator('.place')
  const scrolled = () => page.evaluate(() => scrollY)
  await page.locator('.tray').evaluate(tray => tray.scrollIntoView())
  await press(cdp, await centre(page.locator('.piece', { hasText: 'Oui' }).locator('.grip')), await centre(phone))
  await lift(cdp)
  const chosen = page.getByLabel(/Mon téléphone/).locator('option:checked')
  await expect(chosen).toHaveText('Oui')
  await expect(page.getByLabel(/bibliothèque/)).toHaveValue('')
  const before = await scrolled()
  await press(cdp, await centre(phone.locator('label')), { x: 100, y: 20 })
  await lift(cdp)
  await expect.poll(scrolled).toBeGreaterThan(before)
  await expect(chosen).toHaveText('Oui')
})

test('what a finger puts in order is what the lists send; a script that does not come takes nothing away', async ({
  browser,
}) => {
  const plain = await browser.newPage()
  await plain.route(/drag[^/]*\.js/, route => route.abort())
  await plain.goto(order)
  await expect(plain.locator('.grip')).toHaveCount(0)
  for (const [rank, name] of words.entries()) await plain.getByLabel(name).selectOption(String(rank + 1))
  const byLists = await sent(plain)
  await plain.close()

  const page = await browser.newPage()
  const cdp = await page.context().newCDPSession(page)
  await page.goto(order)
  await expect(page.locator('.grip')).toHaveCount(4)
  const show = () => page.locator('.choices').evaluate(element => element.scrollIntoView())
  await show()
  const drawn = await page.locator('.place label').allTextContents()
  const grip = await centre(page.locator('.grip').first())
  const below = await centre(page.locator('.place').nth(1))
  // A press that trembles, a piece let go far from all places, and a second finger: nothing changes.
  await press(cdp, grip, { x: grip.x + 3, y: grip.y + 6 })
  await lift(cdp)
  await press(cdp, grip, { x: 100, y: 5 })
  await lift(cdp)
  await press(cdp, grip, below)
  await expect(page.locator('.carried')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [below, { x: 20, y: 20 }] })
  await lift(cdp)
  await expect(page.locator('.carried, .taken')).toHaveCount(0)
  expect(await values(page)).toEqual(['', '', '', ''])
  expect(await page.locator('.place label').allTextContents()).toEqual(drawn)

  for (const [rank, name] of words.entries()) {
    const place = page.locator('.place').nth(rank)
    if (await place.filter({ hasText: name }).count()) continue
    const hold = page.locator('.movable', { hasText: name }).locator('.grip')
    await hold.evaluate(element => element.scrollIntoView({ block: 'end' }))
    await press(cdp, await centre(hold), await centre(place))
    await lift(cdp)
    await expect(place).toContainText(name)
  }
  expect(await values(page)).toEqual(['1', '2', '3', '4'])
  expect(await sent(page)).toEqual(byLists)
  await page.close()
})
