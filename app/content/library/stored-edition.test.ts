import { expect, test } from 'vitest'
import { readStored } from './stored-edition.ts'

const step = { id: 's', title: 'S', hash: 'h', html: '', figuresHtml: [], definitions: [], text: '' }

test('a question stored by the first compiler is read as a choice with one hint; today’s is left as it is', () => {
  const old = { id: 'q', multiple: false, promptHtml: 'Quoi ?', choices: [{ id: 'a', html: 'A' }], hasHint: true }
  const today = { id: 'r', kind: 'number', promptHtml: 'Combien ?', hintCount: 0, unit: null }
  const grading = {
    q: { id: 'q', rightChoiceIds: ['a'], feedbackHtml: {}, hintHtml: '<p>Ici.</p>' },
    r: { id: 'r', kind: 'number', feedbackHtml: {}, hintsHtml: [], answer: 3, tolerance: 0 },
  }
  const stored = {
    hash: 'e',
    steps: [
      { ...step, exercise: old },
      { ...step, exercise: today },
      { ...step, exercise: null },
    ],
    grading,
  }
  const edition = readStored(JSON.stringify(stored))
  const { hasHint, ...same } = old
  expect(hasHint).toBe(true)
  expect(edition.steps.map(({ exercise }) => exercise)).toEqual([
    { ...same, kind: 'choice', hintCount: 1 },
    today,
    null,
  ])
  expect(edition.grading.q).toEqual({
    id: 'q',
    kind: 'choice',
    rightChoiceIds: ['a'],
    feedbackHtml: {},
    hintsHtml: ['<p>Ici.</p>'],
  })
  expect(edition.grading.r).toEqual(grading.r)
})
