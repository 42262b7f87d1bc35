import { expect, type Page, test } from '@playwright/test'
import { comfortAttributes, readComfort } from '../../app/ui/patterns/comfort.ts'
import { faultsOfHtml, violations } from './support/check-page.ts'
import { answerUntilRight, asksSomething, goForward } from './support/journey.ts'
import { enterAs, type Person } from './support/people.ts'
import { listedRoutes } from './support/route-list.ts'

// These addresses answer a sound or a file, not a page.
const files = new Set([
  '/ecouter',
  '/suivi/:unit/export',
  '/mes-donnees/export.json',
  '/schemas/mes-donnees-1.json',
  '/ateliers/:workshop/presence/export',
  '/studio/:course/:lesson/emporter/:format',
  '/badges/emetteur.json',
  '/badges/cle.json',
])
const pages = listedRoutes.filter(({ method, path }) => method === 'GET' && !files.has(path))
const phone = { width: 360, height: 780 }
const computer = { width: 1280, height: 900 }

function personFor(admits: string[]): Person {
  if (admits.includes('anyone')) return 'guest'
  if (admits.includes('trainer')) return 'trainer'
  if (admits.includes('manager')) return 'manager'
  return admits.includes('signed-in') ? 'learner' : 'admin'
}

/** Reads the page in another way: the server writes these same attributes from what the device keeps. */
async function readAs(page: Page, comfort: string): Promise<void> {
  const attributes = comfortAttributes(readComfort(new URLSearchParams(comfort)))
  await page.evaluate(given => {
    for (const [name, value] of given) {
      if (value === undefined) document.documentElement.removeAttribute(name)
      else document.documentElement.setAttribute(name, value)
    }
  }, Object.entries(attributes))
}

// Folds are opened: what is hidden must be right too. One at a time where they overlap is not needed: axe reads the tree.
async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details:not(.comfort)')) fold.setAttribute('open', '')
  })
}

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}

// All pages are drawn with the same tokens: each is read in light on a phone, and in one of the other schemes on a computer.
const schemes = ['nuit', 'fort', 'fort-nuit']

for (const [index, { sample, admits, path }] of pages.entries()) {
  const scheme = schemes[index % schemes.length]
  test.describe(`${path}`, () => {
    test.beforeEach(({ context }) => enterAs(context, personFor(admits)))

    // One visit: each way of reading is an attribute and a size of the same page.
    test('is valid, keeps its own rules, passes axe on a phone and a computer, and never scrolls sideways', async ({
      page,
    }) => {
      const faults: string[] = []
      page.on('console', message => {
        if (message.type() === 'error' && !message.text().includes('status of 404')) faults.push(message.text())
      })
      page.on('pageerror', error => faults.push(error.message))
      const origin = process.env.SITE_ORIGIN ?? ''
      page.on('request', request => {
        if (!request.url().startsWith(origin)) faults.push(`asks ${request.url()}`)
      })
      await page.setViewportSize(phone)
      const response = await page.goto(sample)
      expect(response?.headers()['content-security-policy']).not.toMatch(/unsafe-(inline|eval)/)
      expect([...faults, ...(await faultsOfHtml((await response?.text()) ?? ''))]).toEqual([])

      await openFolds(page)
      await readAs(page, 'couleurs=clair&calme=oui')
      expect(await violations(page), 'light, on a phone').toEqual([])
      await page.setViewportSize(computer)
      await readAs(page, `couleurs=${scheme}&calme=oui`)
      expect(await violations(page), `${scheme}, on a computer`).toEqual([])

      await page.setViewportSize({ width: 320, height: 640 })
      await readAs(page, '')
      expect(await scrollsSideways(page), '320 px').toBe(false)
      await readAs(page, 'taille=geant&espace=aere&lettres=lisible')
      expect(await scrollsSideways(page), 'giant letters').toBe(false)
      expect(faults).toEqual([])
    })
  })
}

test('the server writes the same attributes from what the device keeps', async ({ page, context }) => {
  const comfort = 'couleurs=fort-nuit&taille=geant&espace=aere&lettres=lisible&calme=oui'
  await context.addCookies([
    { name: 'confort', value: encodeURIComponent(comfort), url: process.env.SITE_ORIGIN ?? '' },
  ])
  await page.goto('/')
  for (const [name, value] of Object.entries(comfortAttributes(readComfort(new URLSearchParams(comfort)))))
    await expect(page.locator('html')).toHaveAttribute(name, value ?? '')
})

test('a question passes axe when asked, after a first try, and once it is right', async ({ page, context }) => {
  for (const version of ['', '?version=facile']) {
    await enterAs(context, 'guest')
    await page.goto(`/cours/mots-de-passe/une-phrase-solide${version}`)
    while (!(await asksSomething(page))) await goForward(page)
    expect(await violations(page), 'asked').toEqual([])
    await page.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(page.getByRole('status')).toBeVisible()
    expect(await violations(page), 'empty').toEqual([])
    await answerUntilRight(page)
    expect(await violations(page), 'right').toEqual([])
    expect(await faultsOfHtml(await page.content())).toEqual([])
  }
})
