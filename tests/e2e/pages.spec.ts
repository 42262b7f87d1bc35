import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { enterAs, type Person } from './support/people.ts'
import { listedRoutes } from './support/route-list.ts'

// What React writes that is right in HTML: a lower-case name is the same attribute.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'long-title': 'off',
    'no-implicit-button-type': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
    'prefer-native-element': 'off',
    'no-raw-characters': 'off',
  },
})

const pages = listedRoutes.filter(({ method }) => method === 'GET')
const schemes = ['clair', 'nuit', 'fort', 'fort-nuit'] as const

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

    for (const scheme of schemes) {
      test(`passes axe in « ${scheme} », on a phone and on a computer`, async ({ page, context }) => {
        await choose(context, `couleurs=${scheme}&calme=oui`)
        for (const [width, height] of [
          [360, 780],
          [1280, 900],
        ] as const) {
          await page.setViewportSize({ width, height })
          await page.goto(sample)
          await openFolds(page)
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .options({ rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } })
            .analyze()
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
            `${width}`,
          ).toEqual([])
        }
      })
    }

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
