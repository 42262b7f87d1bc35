import { expect, type Page } from '@playwright/test'

/** Opens a new path as somebody who has never come, and chooses a course by its title. */
export async function startCourse(page: Page, title: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Commencer' }).click()
  await chooseCourse(page, title)
}

/** Chooses a course by its title, in the list of courses, and opens its first step. */
export async function chooseCourse(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Commencer ce cours' }).click()
  await expect(page.getByText(/^Étape 1 sur \d+$/)).toBeVisible()
}

/** Goes to the next step, whatever the button says there. */
export async function goForward(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Étapes' })
    .getByRole('link', { name: /Étape suivante|Passer pour l’instant|Voir le bilan/ })
    .click()
}

/** Whether this step asks something that is not answered right yet. */
export async function asksSomething(page: Page): Promise<boolean> {
  return page.getByRole('button', { name: 'Envoyer ma réponse' }).isVisible()
}

// Asks for every hint, to the last one, which shows the answer.
async function writeTheAnswer(page: Page): Promise<number> {
  const hint = page.getByRole('button', { name: /coup de pouce|Faisons-le ensemble/ })
  while (await hint.isVisible()) await hint.click()
  const answer = (await page.locator('.solution').textContent()) ?? ''
  await page.locator('input[name=reponse]').fill(answer)
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
  await expect(page.locator('.note-ok')).toBeVisible()
  return 1
}

/** Tries the choices one after the other until the page says yes; for several right answers, tries every set. */
export async function answerUntilRight(page: Page): Promise<number> {
  if (await page.locator('input[name=reponse]').count()) return writeTheAnswer(page)
  const group = page.getByRole('group').filter({ has: page.locator('input[name=choix]') })
  const multiple = (await group.locator('input[type=checkbox]').count()) > 0
  const total = await group.locator('input[name=choix]').count()
  for (let tries = 1; tries < 2 ** total; tries++) {
    const wanted = multiple ? [...Array(total).keys()].filter(index => tries & (1 << index)) : [tries - 1]
    for (let index = 0; index < total; index++) {
      const choice = page.locator('input[name=choix]').nth(index)
      if (wanted.includes(index)) await choice.check()
      else if (multiple) await choice.uncheck()
    }
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(page.getByRole('status')).toBeVisible()
    if (await page.locator('.note-ok').isVisible()) return tries
  }
  throw new Error('No answer was right')
}
