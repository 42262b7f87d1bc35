import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { answerUntilRight, asksSomething, goForward } from './support/journey.ts'
import { enterAs, type Person } from './support/people.ts'
import { listedRoutes } from './support/route-list.ts'

// Only rules of style are off: what React writes (`charSet`, `<br/>`, `checked=""`) is right in HTML.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
  },
})

// These addresses answer a sound and a file, not a page.
const files = new Set(['/ecouter', '/suivi/:unit/export'])
const pages = listedRoutes.filter(({ method, path }) => method === 'GET' && !files.has(path))
const phone = { width: 360, height: 780 }
const computer = { width: 1280, height: 900 }
const contrast = ['color-contrast', 'color-contrast-enhanced']

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // A page in a frame is a page of its own, and is checked as such.
  const axe = new AxeBuilder({ page }).exclude('iframe')
  if (rules) axe.withRules(rules)
  else {
    axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .options({ rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } })
  }
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

function personFor(admits: string[]): Person {
  if (admits.includes('anyone')) return 'guest'
  if (admits.includes('trainer')) return 'trainer'
  if (admits.includes('manager')) return 'manager'
  return admits.includes('signed-in') ? 'learner' : 'admin'
}

async function choose(context: BrowserContext, comfort: string): Promise<void> {
  await context.addCookies([
    { name: 'confort', value: encodeURIComponent(comfort), url: process.env.SITE_ORIGIN ?? '' },
  ])
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

for (const { sample, admits, path } of pages) {
  test.describe(`${path}`, () => {
    test.beforeEach(({ context }) => enterAs(context, personFor(admits)))

    test('is valid HTML, asks nothing of other sites, and breaks none of its own rules', async ({ page }) => {
      const faults: string[] = []
      page.on('console', message => {
        if (message.type() === 'error' && !message.text().includes('status of 404')) faults.push(message.text())
      })
      page.on('pageerror', error => faults.push(error.message))
      const origin = process.env.SITE_ORIGIN ?? ''
      page.on('request', request => {
        if (!request.url().startsWith(origin)) faults.push(`asks ${request.url()}`)
      })
      const response = await page.goto(sample)
      expect(response?.headers()['content-security-policy']).not.toMatch(/unsafe-(inline|eval)/)
      const report = await validator.validateString((await response?.text()) ?? '')
      const errors = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
      )
      expect([...faults, ...errors]).toEqual([])
    })

    test('passes axe on a phone and on a computer, in every colour scheme', async ({ page, context }) => {
      await choose(context, 'couleurs=clair&calme=oui')
      for (const size of [phone, computer]) {
        await page.setViewportSize(size)
        await page.goto(sample)
        await openFolds(page)
        expect(await violations(page), `${size.width}`).toEqual([])
      }
      for (const scheme of ['nuit', 'fort', 'fort-nuit']) {
        await choose(context, `couleurs=${scheme}&calme=oui`)
        await page.goto(sample)
        await openFolds(page)
        expect(await violations(page, contrast), scheme).toEqual([])
      }
    })

    test('does not scroll sideways at 320 px, at 400 % zoom, nor in giant letters', async ({ page, context }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(sample)
      await openFolds(page)
      expect(await scrollsSideways(page), '320 px').toBe(false)
      await choose(context, 'taille=geant&espace=aere&lettres=lisible')
      await page.goto(sample)
      await openFolds(page)
      expect(await scrollsSideways(page), 'giant letters').toBe(false)
    })
  })
}

test('a question passes axe when asked, after a first try, and once it is right', async ({ page, context }) => {
  await choose(context, 'couleurs=clair&calme=oui')
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
    const report = await validator.validateString(await page.content())
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    ).toEqual([])
  }
})
