import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { HtmlValidate } from 'html-validate'

// Rules of style are off: what React writes (`charSet`, `<br/>`, `checked=""`) is right in HTML.
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
    // One page asks for itself again where no script runs; a link beside it stops that.
    'meta-refresh': 'off',
  },
})

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const rules: RunOptions = {
  // Each violation whole, and nothing of what passed: what is not asked for is what takes axe longest.
  resultTypes: ['violations'],
  // A page in a frame is a page of its own, and is checked as such.
  iframes: false,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // A contrast of 7:1 holds 4.5:1.
  rules: {
    'color-contrast': { enabled: false },
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
  },
}

/** What axe finds on the page as it stands, each rule with the places; contrast of 7:1 and targets included. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async options => {
    const { axe } = window as unknown as { axe: { run: (asked: RunOptions) => Promise<AxeResults> } }
    const found = await axe.run(options)
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, rules)
}

/** What is wrong in the HTML, with the line. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}
