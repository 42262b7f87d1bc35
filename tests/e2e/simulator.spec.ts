import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { simulatorSlugs } from '../../app/simulators/registry.ts'
import { faultsOfHtml, violations } from './support/check-page.ts'
import { byKeyboard, byMouse, finishSimulator, followGuide, readRun } from './support/play-simulator.ts'
import { smallTargets } from './support/small-targets.ts'

/** Where each simulator stands in a lesson. */
const places: Record<string, string> = {
  activite: '/cours/mes-demarches/m-inscrire-a-une-activite/act-guide',
  bandeaux: '/cours/essayer-les-gestes/les-bandeaux/bandeaux-essai',
  'boite-mail': '/cours/e-mail-pas-a-pas/joindre-un-document/mail-photo',
  chercher: '/cours/essayer-les-gestes/chercher/chercher-essai',
  clavier: '/cours/essayer-les-gestes/le-clavier/clavier-essai',
  'code-sms': '/cours/mots-de-passe/le-code-recu-par-sms/sms-essai',
  'faux-conseiller': '/cours/dejouer-les-arnaques/le-faux-conseiller/voix-appel',
  formulaire: '/cours/mes-demarches/remplir-un-formulaire/form-guide',
  hameconnage: '/cours/dejouer-les-arnaques/le-faux-e-mail/faux-boite',
  'lire-adresse': '/cours/essayer-les-gestes/lire-une-adresse/adresse-essai',
  'phrase-solide': '/cours/mots-de-passe/une-phrase-solide/phrase-essai',
  sms: '/cours/dejouer-les-arnaques/le-faux-sms/fsms-telephone',
}

const codeSms = places['code-sms'] ?? ''

test('every simulator stands in a lesson', () => {
  expect(Object.keys(places).sort()).toEqual([...simulatorSlugs].sort())
})

for (const [slug, place] of Object.entries(places)) {
  test.describe(slug, () => {
    test('stays as the server drew it, is finished by mouse at once, found again as it was, then again in other scenery', async ({
      page,
    }) => {
      const posts = documentPosts(page)
      const response = await page.goto(place)
      const drawn = page.locator('.fake')
      expect(await drawn.innerHTML()).toBe(await drawnIn(page, (await response?.text()) ?? ''))
      expect(await smallTargets(page)).toEqual([])
      await finishSimulator(page, byMouse)
      expect(posts).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await expect(page.getByText('Vous l’avez fait sans aide.')).toBeVisible()
      await page.waitForLoadState('networkidle')
      await page.reload()
      await expect(page.getByText('C’est fait.')).toBeVisible()

      const { scenarioHash } = await readRun(page)
      await page.getByRole('button', { name: 'Encore une fois, dans un autre décor' }).click()
      await expect.poll(async () => (await readRun(page)).scenarioHash).not.toBe(scenarioHash)
      await page.getByRole('button', { name: 'Un coup de pouce', exact: true }).click()
      await finishSimulator(page, byMouse)
      await expect(page.getByText('Vous l’avez fait avec un coup de pouce.')).toBeVisible()
    })

    test('is finished by keyboard alone, after two hints', async ({ page }) => {
      await page.goto(`${place}?appareil=ordinateur`)
      for (const name of ['Un coup de pouce', 'Un autre coup de pouce'])
        await byKeyboard.press(page.getByRole('button', { name, exact: true }))
      await expect(page.locator('.sim-marked').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
      await finishSimulator(page, byKeyboard)
      expect(await violations(page)).toEqual([])
      await expect(page.getByText('Vous l’avez fait avec un coup de pouce.')).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(page.url()).not.toContain('souci')
      await page.reload()
      await expect(page.getByText('Vous l’avez fait avec un coup de pouce.')).toBeVisible()
    })

    test.describe('with no JavaScript', () => {
      test.use({ javaScriptEnabled: false })

      test('is finished, begins again in other scenery, with a guide, and starts again', async ({ page }) => {
        await page.goto(`${place}?appareil=telephone`)
        expect(await faultsOfHtml(await page.content())).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
        await finishSimulator(page, byMouse)
        await expect(page.getByText('Vous l’avez fait sans aide.')).toBeVisible()
        const first = await readRun(page)
        await page.getByRole('button', { name: 'Encore une fois, dans un autre décor' }).click()
        const second = await readRun(page)
        expect(second.scenarioHash).not.toBe(first.scenarioHash)
        expect(second.device).toBe('phone')
        await page.getByRole('button', { name: 'Un coup de pouce' }).click()
        await page.getByRole('button', { name: 'Un autre coup de pouce' }).click()
        await expect(page.locator('.sim-marked').first()).toBeVisible()
        expect(await faultsOfHtml(await page.content())).toEqual([])
        expect(await smallTargets(page)).toEqual([])
        await page.getByRole('button', { name: /^Faisons-le ensemble/ }).click()
        expect(await faultsOfHtml(await page.content())).toEqual([])
        await followGuide(page, byMouse)
        expect((await readRun(page)).gestures.length).toBeGreaterThan(3)
        await page.getByRole('button', { name: 'Recommencer' }).click()
        expect((await readRun(page)).gestures).toEqual([])
      })
    })
  })
}

test.describe('with no JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('done together to its end, it says so', async ({ page }) => {
    await page.goto(codeSms)
    for (const name of ['Un coup de pouce', 'Un autre coup de pouce'])
      await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('button', { name: /^Faisons-le ensemble/ }).click()
    await finishSimulator(page, byMouse)
    await expect(page.getByText('Vous l’avez fait avec un guide.')).toBeVisible()
    expect(await faultsOfHtml(await page.content())).toEqual([])
  })

  test('a gesture of which nothing is said brings her back to the drawing, not to the top of the page', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(places.activite ?? '')
    await page.getByRole('button', { name: /^Voir : Une journée au lac/ }).click()
    await expect(page.getByRole('status')).toBeEmpty()
    await expect(page.locator('.fake-bar')).toBeInViewport()
  })

  test('on a phone whose letters are twice as large, nothing goes past the edge', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(places['lire-adresse'] ?? '')
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth
    })
    expect(width).toBeLessThanOrEqual(360)
  })

  test('two pages: the one left behind is told, and shows where she is', async ({ page, context }) => {
    await page.goto(codeSms)
    await page.getByRole('button', { name: 'Un coup de pouce' }).click()
    const other = await context.newPage()
    await other.goto(codeSms)
    await page.getByRole('button', { name: 'Recevoir un code par SMS' }).click()
    await other.getByRole('button', { name: 'Un autre coup de pouce' }).click()
    await expect(other.getByRole('status')).toContainText('Cet exercice est ouvert ailleurs aussi.')
    await expect(other.getByRole('button', { name: /Ouvrir le SMS/ })).toBeVisible()
  })

  test('a forged gesture is told, and nothing is lost', async ({ page }) => {
    await page.goto(codeSms)
    await page.getByRole('button', { name: 'Recevoir un code par SMS' }).click()
    const { revision, scenarioHash } = await readRun(page)
    for (const geste of ['{"type":"win"}', '{"type":"@together"}', 'not even JSON', '[]']) {
      const answer = await page.request.post(codeSms, {
        form: { geste, revision, decor: scenarioHash },
        headers: { origin: process.env.SITE_ORIGIN ?? '' },
      })
      expect(answer.status()).toBe(422)
      const html = await answer.text()
      expect(html).toContain('Ce geste n’existe pas ici.')
      expect(html).toContain('Ouvrir le SMS')
    }
  })

  test('what she types is kept nowhere', async ({ page }) => {
    await page.goto(codeSms)
    await page.getByRole('button', { name: 'Recevoir un code par SMS' }).click()
    const secret = 'MonVraiCode-8421-Secret'
    await page.getByLabel('Le code reçu par SMS').fill(secret)
    await page.getByRole('button', { name: 'Envoyer le code' }).click()
    await expect(page.getByRole('status')).toContainText('Le code n’a que des chiffres.')
    expect(await page.content()).not.toContain(secret)
    expect(filesHolding('"letters"')).not.toEqual([])
    expect(filesHolding(secret)).toEqual([])
  })
})

test('in the browser, what she types leaves it in no request', async ({ page }) => {
  const secret = 'MonVraiCode-8421-Secret'
  const bodies: string[] = []
  page.on('request', request => bodies.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto(codeSms)
  await page.getByRole('button', { name: 'Recevoir un code par SMS' }).click()
  await page.getByLabel('Le code reçu par SMS').fill(secret)
  await page.getByLabel('Le code reçu par SMS').press('Enter')
  await expect(page.getByRole('status')).toContainText('Le code n’a que des chiffres.')
  await expect.poll(() => bodies.some(body => body.includes('letters'))).toBe(true)
  expect(bodies.filter(body => body.includes(secret))).toEqual([])
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(secret)
})

test('by keyboard, a button that goes leaves the focus beside the drawing, even where nothing is said', async ({
  page,
}) => {
  await page.goto(places.activite ?? '')
  await byKeyboard.press(page.getByRole('button', { name: /^Voir : Une journée au lac/ }))
  await expect(page.getByRole('status')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('.fake-bar a')).toBeFocused()
})

test('with no network she plays on, and her gestures leave when it is back', async ({ page, context }) => {
  await page.goto(codeSms)
  await context.setOffline(true)
  await finishSimulator(page, byMouse)
  const posts = documentPosts(page)
  // What was not sent when the page is read again goes on from there.
  await page.route('**/gestes', route => route.abort())
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByText('C’est fait.')).toBeVisible()
  await page.unroute('**/gestes')
  expect(posts).toEqual([])
  await expect
    .poll(async () => (await (await page.request.get(codeSms)).text()).includes('C’est fait.'), { timeout: 20_000 })
    .toBe(true)
})

/** The screen that this page holds as it came, before any script. */
async function drawnIn(page: Page, html: string): Promise<string | undefined> {
  return page.evaluate(
    text => new DOMParser().parseFromString(text, 'text/html').querySelector('.fake')?.innerHTML,
    html,
  )
}

function documentPosts(page: Page): string[] {
  const posts: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST' && request.resourceType() === 'document') posts.push(request.url())
  })
  return posts
}

/** The files of the database, its journal included, that hold these words. */
function filesHolding(words: string): string[] {
  const folder = process.env.SITE_DATA ?? ''
  return readdirSync(folder)
    .filter(name => name.includes('.sqlite'))
    .filter(name => readFileSync(path.join(folder, name)).includes(words))
}
