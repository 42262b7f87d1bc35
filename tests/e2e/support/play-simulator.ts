import { expect, type Locator, type Page } from '@playwright/test'
import { findSimulator } from '../../../app/simulators/registry.ts'
import { foldRun } from '../../../app/simulators/run/fold-run.ts'
import type { RunPage } from '../../../app/simulators/run/run-page.ts'

/** How somebody presses a button, or writes in a field and presses its button. */
export type Hands = {
  press: (button: Locator) => Promise<void>
  write: (field: Locator, text: string) => Promise<void>
}

export const byMouse: Hands = {
  press: button => button.click(),
  write: async (field, text) => {
    await field.locator('[name=texte]').fill(text)
    await field.locator('button').click()
  },
}

export const byKeyboard: Hands = {
  press: async button => {
    await tabTo(button)
    await button.page().keyboard.press('Enter')
  },
  write: async (field, text) => {
    await tabTo(field.locator('[name=texte]'))
    await field.page().keyboard.type(text)
    await field.page().keyboard.press('Tab')
    await field.page().keyboard.press('Enter')
  },
}

async function tabTo(wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await wanted.page().keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${wanted}`)
}

/** What the server drew: the run as it was kept when the page was opened. */
export async function readRun(page: Page): Promise<RunPage> {
  return JSON.parse((await page.locator('#simulateur-page').getAttribute('data-page')) ?? '').page
}

/** Follows the shown way to its end, as a person would: by the buttons and the fields that the page shows. */
export async function finishSimulator(page: Page, hands: Hands): Promise<void> {
  let made = await gesturesMade(page)
  for (let steps = 0; steps < 120; steps++) {
    const gesture = await makeNext(page, { hands, made })
    if (!gesture) break
    made = [...made, gesture]
  }
  await expect(page.getByText('C’est fait.')).toBeVisible()
}

/** Makes the one gesture that the page shows next. */
export async function followGuide(page: Page, hands: Hands): Promise<void> {
  expect(await makeNext(page, { hands, made: await gesturesMade(page) })).not.toBeNull()
}

async function gesturesMade(page: Page): Promise<Made> {
  return (await readRun(page)).gestures
}

type Made = RunPage['gestures']

async function makeNext(
  page: Page,
  { hands: { press, write }, made }: { hands: Hands; made: Made },
): Promise<Made[number] | null> {
  const { slug, scenario } = await readRun(page)
  const simulator = findSimulator(slug)
  if (!simulator) throw new Error(`no simulator ${slug}`)
  const { guidance } = foldRun({ simulator, scenario, gestures: made })
  if (!guidance) return null
  const { target, gesture, typed } = guidance
  const marked = page.locator(`[data-target="${target}"]`)
  if (typed !== undefined) {
    await write(marked.first(), typed)
    return gesture
  }
  const value = JSON.stringify(JSON.stringify(gesture))
  const exact = page.locator(`button[name=geste][data-target="${target}"][value=${value}]`)
  await press((await exact.count()) > 0 ? exact.first() : marked.first())
  return gesture
}
