import { expect, test } from 'vitest'
import type { Step } from '#app/content/contract.ts'
import { points, stepHeight } from './estimate-height.ts'

const sentence = 'Un mot court se trouve vite. '
const figure = '<figure class="plate"><picture><img src="/media/a.svg" alt="Une image."/></picture></figure>'

function heightOf(given: Partial<Step>, size = points.standard): number {
  const step: Step = {
    id: 's',
    title: 'Une étape',
    hash: 'h',
    html: `<p>${sentence.repeat(12)}</p>`,
    figuresHtml: [],
    definitions: [],
    exercise: null,
    simulator: null,
    text: '',
    ...given,
  }
  return stepHeight({ step, size })
}

test('more text, bigger letters, a picture, a list, a word, a question: each takes more paper', () => {
  const plain = heightOf({})
  const choices = ['a', 'b', 'c'].map(id => ({ id, html: sentence }))
  const exercise = { id: 'q', kind: 'choice' as const, multiple: false, promptHtml: sentence, choices, hintCount: 0 }
  const taller = [
    heightOf({ html: `<p>${sentence.repeat(24)}</p>` }),
    heightOf({}, points.easyToRead),
    heightOf({ figuresHtml: [figure] }),
    heightOf({ html: `<ul>${`<li>${sentence}</li>`.repeat(12)}</ul>` }),
    heightOf({ html: `<div class="note flow"><p>${sentence.repeat(12)}</p></div>` }),
    heightOf({ definitions: [{ id: 'mot', word: 'mot', definition: sentence }] }),
    heightOf({ exercise }),
  ]
  for (const height of taller) expect(height).toBeGreaterThan(plain)
  expect(heightOf({ exercise: { ...exercise, multiple: true } })).toBeGreaterThan(heightOf({ exercise }))
})

test('a picture in the text takes its own height, and no more for its address', () => {
  expect(heightOf({ html: `<p>${sentence}</p>${figure}` })).toBe(
    heightOf({ html: `<p>${sentence}</p>`, figuresHtml: [figure] }),
  )
})

test('a page of 450 words is about a sheet', () => {
  expect(heightOf({ html: `<p>${sentence.repeat(7)}</p>`.repeat(11) })).toBeGreaterThan(150)
  expect(heightOf({ html: `<p>${sentence.repeat(7)}</p>`.repeat(11) })).toBeLessThan(277)
})
