import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { stepAddress } from '../../app/features/catalog/lesson-address.ts'
import { root, walk } from '../architecture/source-files.ts'
import { printedPages } from './support/printed-pages.ts'

test.use({ javaScriptEnabled: false })

/** Where each memo sheet of the courses is read, in both ways of writing. */
const memos = walk('courses').files.flatMap(file => {
  const [before, sheet] = readFileSync(path.join(root, file), 'utf8').split('<Fiche ')
  const [, course = '', folder = '', name = ''] = file.split('/')
  const step = before?.match(/<Etape id="([^"]+)"/g)?.at(-1)
  if (sheet === undefined || !step || !name.endsWith('.mdx')) return []
  const id = step.slice('<Etape id="'.length, -1)
  return [stepAddress({ course, lesson: folder.replace(/^\d+-/, ''), step: id, easy: name.includes('.falc.') })]
})

test('every memo sheet is printed alone, and holds on one sheet of paper', async ({ page }) => {
  const [first = ''] = memos
  await page.goto(first)
  const lessons: string[] = []
  for (const address of memos) {
    const [lesson = ''] = (await (await page.request.get(address)).text()).match(/<article.*<\/article>/s) ?? []
    expect(lesson, address).toContain('class="memo')
    lessons.push(lesson)
  }
  // All at once, each from the top of a page: a printer is slow to start, even one that writes a file.
  await page.locator('body').evaluate((body, given) => {
    body.innerHTML = given.join('')
    for (const lesson of body.querySelectorAll('article')) lesson.style.breakBefore = 'page'
  }, lessons)
  expect(lessons.length).toBeGreaterThan(50)
  expect(await printedPages(page)).toBe(lessons.length)
  await expect(page.locator('.memo').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.text > :not(.memo):visible')).toHaveCount(0)
})
