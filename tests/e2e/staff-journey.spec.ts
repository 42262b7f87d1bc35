import { expect, type Page, test } from '@playwright/test'
import { enterAs } from './support/people.ts'

test.use({ viewport: { width: 1280, height: 900 } })

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/entrer/compte')
  await page.getByLabel('Votre adresse e-mail').fill(email)
  await page.getByLabel('Votre mot de passe').fill('trait-d-union-demo')
  await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a manager sees her units in numbers, with small groups hidden, and takes the same out as CSV', async ({
      page,
      context,
    }) => {
      await enterAs(context, 'manager')
      await page.goto('/suivi')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Valclair')
      await expect(page.getByText('Valclair Centre').first()).toBeVisible()
      const hidden = await page.getByText('Caché : petit groupe').count()
      expect(hidden).toBeGreaterThanOrEqual(2)
      const csv = await page.request.get(`${new URL(page.url()).pathname}/export`)
      expect(csv.headers()['content-type']).toContain('text/csv')
      const text = await csv.text()
      expect(text).toContain('Valclair Centre')
      expect(text).toMatch(/Saint-Orme;.*caché/i)
      expect(text).not.toMatch(/@|Odette/)
    })

    test('a trainer sees the state of her lessons and a preview of one', async ({ page }) => {
      await signIn(page, 'sofia@demo.example')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('link', { name: 'Le code reçu par SMS' }).first().click()
      const frame = page.frameLocator('iframe')
      await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
    })

    test('a wrong password says nothing of which of the two was wrong, and keeps the e-mail', async ({ page }) => {
      await page.goto('/entrer/compte')
      await page.getByLabel('Votre adresse e-mail').fill('nadia@demo.example')
      await page.getByLabel('Votre mot de passe').fill('ce n’est pas le bon')
      await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click()
      await expect(page.getByText('L’adresse ou le mot de passe ne va pas.', { exact: false })).toBeVisible()
      await expect(page.getByLabel('Votre adresse e-mail')).toHaveValue('nadia@demo.example')
    })
  })
}
