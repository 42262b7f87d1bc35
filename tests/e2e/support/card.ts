import { expect, type Page } from '@playwright/test'

/** The four digits of the cards that the journeys make. */
export const digits = '2580'

/** Makes a card on the page that offers it; with a name where the path has none yet. */
export async function makeCard(page: Page, name?: string): Promise<void> {
  if (name) {
    await page.getByLabel('Prénom ou surnom').fill(name)
    await page.getByLabel('J’ai 15 ans ou plus').check()
  }
  await page.getByLabel('Choisissez 4 chiffres').fill(digits)
  await page.getByRole('button', { name: /^Faire (ma|une nouvelle) carte$/ }).click()
  await expect(page.getByRole('heading', { name: 'Votre carte est prête' })).toBeVisible()
}

/** The five words of the card on the screen, in their order. */
export async function wordsOf(page: Page): Promise<string[]> {
  return page.locator('.a6 .words span').allTextContents()
}

/** Signs in by the words of a card, or by what its square says. */
export async function enterWithWords(page: Page, words: string, code = digits): Promise<void> {
  await page.goto('/entrer')
  await page.getByLabel('Vos 5 mots').fill(words)
  await page.getByLabel('Vos 4 chiffres').fill(code)
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
}

/** On the helper's device, the learner says yes to a quarter of an hour of help. */
export async function sayYes(desk: Page, { words, code }: { words: string; code: string }): Promise<void> {
  await desk.goto('/accueil/aider')
  await desk.getByLabel('Les 5 mots').fill(words)
  await desk.getByLabel('Vos 4 chiffres').fill(code)
  await desk.getByLabel('15 minutes').check()
  await desk.getByRole('button', { name: 'Oui, je suis d’accord' }).click()
}
