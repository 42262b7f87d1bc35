import { expect, test } from 'vitest'
import type { CompiledEdition, ExerciseToGrade, ExerciseToShow, Step } from '#app/content/contract.ts'
import { euros, gaps, matching, ordering, picks, shortAnswer } from '#app/features/assessment/questions.builder.ts'
import { questionOf, questionsOf } from './recall-questions.ts'

type Question = { toShow: ExerciseToShow; toGrade: ExerciseToGrade }

function stepOf({ toShow }: Question, id: string, given: Partial<Step> = {}): Step {
  const exercise = { ...toShow, id }
  const nothing = { html: '', figuresHtml: [], definitions: [], simulator: null, text: '' }
  return { id: `step-${id}`, title: id, hash: id, exercise, ...nothing, ...given }
}

function editionOf(steps: Step[], keys: Question[]): CompiledEdition {
  const grading = Object.fromEntries(
    keys.map(({ toGrade }, index) => [steps[index]?.exercise?.id ?? '', { ...toGrade, id: `q${index}` }]),
  )
  // The rest of an edition is not read here.
  return { steps, grading } as unknown as CompiledEdition
}

test('every kind of question is recalled, another one each time; a lesson that asks nothing has none', () => {
  const kinds: Question[] = [picks, gaps, ordering, matching, euros, shortAnswer]
  const edition = editionOf(
    kinds.map((kind, index) => stepOf(kind, `q${index}`)),
    kinds,
  )
  expect(questionsOf(edition).map(({ exercise }) => exercise.kind)).toEqual(kinds.map(({ toShow }) => toShow.kind))
  const asked = ([1, 7, 30] as const).map(stage => questionOf({ edition, stage, again: false })?.exercise.kind)
  expect([...asked, questionOf({ edition, stage: 30, again: true })?.exercise.kind]).toEqual([
    'choice',
    'gaps',
    'ordering',
    'matching',
  ])
  expect(questionOf({ edition: editionOf([], []), stage: 1, again: false })).toBeNull()
})

test('the story that a question speaks of comes with it, with its hard words; a step that has just said the answer does not', () => {
  const definitions = ['code', 'code-secret'].map(id => ({ id, word: id, definition: id }))
  const story = { html: '<p>Karim a un <a href="#mot-code-secret">code</a>.</p>', figuresHtml: ['<img>'], definitions }
  const taught = { ...story, html: `${story.html}<p class="lead"><strong class="hl">Il se tait.</strong></p>` }
  const edition = editionOf([stepOf(picks, 'q0', story), stepOf(picks, 'q1', taught)], [picks, picks])
  const [told, recalled] = questionsOf(edition)
  expect(told?.situation).toEqual({ html: story.html, figuresHtml: ['<img>'] })
  expect(told?.definitions.map(({ id }) => id)).toEqual(['code-secret'])
  expect(recalled?.situation).toEqual({ html: '', figuresHtml: [] })
  expect(recalled?.definitions).toEqual([])
})
