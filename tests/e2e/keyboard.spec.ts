import { expect, type Page, test } from '@playwright/test'

test.use({ viewport: { width: 1280, height: 900 } })

/** Presses Tab until the thing with this name has the focus; what has the focus must be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      const box = element?.getBoundingClientRect()
      const label = element?.closest('label')?.textContent ?? element?.textContent ?? ''
      return {
        label,
        seen: Boolean(box && box.width > 0 && box.height > 0),
        outline: element ? getComputedStyle(element).outlineStyle : 'none',
      }
    })
    if (!name.test(focused.label)) continue
    expect(focused.seen).toBe(true)
    return
  }
  throw new Error(`Tab never came to ${name}`)
}

test('from the home page to an answer, with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, /^Commencer$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cours$/)
  await tabTo(page, /Comptes et mots de passe/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cours\/mots-de-passe$/)
  await tabTo(page, /Commencer ce cours/)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Étape 1 sur/)).toBeVisible()
  for (let steps = 0; steps < 10 && !(await page.locator('input[name=choix]').count()); steps++) {
    const before = page.url()
    await tabTo(page, /^Étape suivante$/)
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(before)
  }
  const first = page.locator('input[name=choix]').first()
  for (
    let presses = 0;
    presses < 60 && !(await first.evaluate(element => element === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toBeVisible()
})

test('the first Tab offers to skip to the content, and it does', async ({ page }) => {
  await page.goto('/cours')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
})

test('the comfort panel opens, chooses and closes with the keyboard', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, /^Confort$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Normal$/)
  const before = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  await page.keyboard.press('ArrowRight')
  const after = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  expect(after).toBeGreaterThan(before)
})
