import { expect, test } from 'vitest'
import type { ExerciseToGrade, ExerciseToShow, WrittenQuestion } from '../../contract.ts'
import { compileEdition } from '../compile-edition.ts'
import { buildInput, buildLesson, editionOf } from '../compile-input.builder.ts'
import { toMdx } from '../write-questions.ts'
import { common, QUESTIONS } from './written-questions.builder.ts'

async function compiled(
  question: WrittenQuestion,
): Promise<{ shown: ExerciseToShow; key: ExerciseToGrade; all: string }> {
  const edition = await editionOf(`---\nid: l-a\ntitre: A\n---\n${toMdx([question])}`)
  const [shown, key] = [edition.steps[0]?.exercise, edition.grading[question.id]]
  if (!shown || !key) throw new Error('no exercise')
  return { shown, key, all: JSON.stringify(edition.steps) }
}

test.each(QUESTIONS)('$kind: what is shown holds no key, no feedback and no hint', async question => {
  const { shown, key, all } = await compiled(question)
  expect(shown).toMatchObject({ id: question.id, kind: question.kind, hintCount: 3 })
  expect(key).toMatchObject({
    id: question.id,
    kind: question.kind,
    hintsHtml: common.hints.map(hint => `<p>${hint}</p>`),
  })
  expect(Object.keys(key.feedbackHtml).length).toBeGreaterThan(0)
  expect(all).not.toMatch(/SECRET|juste|isRight|accepted|9876|carnet|cahier|rightChoice|order"/)
})

test('each kind is split as its grading needs it', async () => {
  const keys = Object.fromEntries(
    await Promise.all(QUESTIONS.map(async question => [question.kind, (await compiled(question)).key])),
  )
  expect(keys.choice).toMatchObject({ rightChoiceIds: ['b'] })
  expect(keys['true-false']).toMatchObject({ rightChoiceIds: ['faux'], feedbackHtml: { vrai: '<p>SECRET-V</p>' } })
  expect(keys.gaps).toMatchObject({
    gaps: [
      { id: 'a', rightOptionId: null, wording: { accepted: ['carnet', 'cahier'] } },
      { id: 'b', rightOptionId: '2', wording: null },
    ],
  })
  expect(keys.number).toMatchObject({ answer: 9876.5, tolerance: 0.25 })
  expect(keys.zones).toMatchObject({ rightChoiceIds: ['a'], feedbackHtml: { a: '<p>SECRET-A</p>' } })
  expect(keys['short-answer']).toMatchObject({ wording: { accepted: ['SECRET33700', 'signaler'] } })
  expect(keys['odd-part']).toMatchObject({ rightChoiceIds: ['lien'] })
})

test('a text with gaps is cut at its gaps, a list into lines', async () => {
  const { shown } = await compiled(QUESTIONS[2] as WrittenQuestion)
  expect(shown).toMatchObject({
    promptHtml: 'Complétez.',
    lines: [
      [
        { html: 'Je note dans un ' },
        { gap: { id: 'a', options: null } },
        { html: ' qui reste ' },
        {
          gap: {
            id: 'b',
            options: [
              { id: '1', text: 'public' },
              { id: '2', text: 'secret' },
            ],
          },
        },
        { html: '.' },
      ],
    ],
  })
  const list = await editionOf(
    buildLesson(
      '<Trous id="q">\n- Un <Trou id="a" reponse="x" /> **ici**\n- Deux <Trou id="b" reponse="y" />\n</Trous>',
    ),
  )
  expect(list.steps[0]?.exercise).toMatchObject({
    promptHtml: 'Complétez le texte.',
    lines: [{ length: 3 }, { length: 2 }],
  })
})

test('an order and its partners are mixed, under ids that say nothing, the same in both editions', async () => {
  for (const question of [QUESTIONS[3], QUESTIONS[4]]) {
    const { shown, key } = await compiled(question as WrittenQuestion)
    if (shown.kind === 'ordering' && key.kind === 'ordering') {
      const ids = shown.pieces.map(({ id }) => id)
      expect(ids).not.toEqual(key.order)
      expect([...ids].sort()).toEqual([...key.order].sort())
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}$/)
    }
    if (shown.kind === 'matching' && key.kind === 'matching') {
      expect(shown.partners.map(({ text }) => text).sort()).toEqual(['Papier', 'Écran'])
      expect(key.pairs.a).toBe(key.pairs.c)
      expect(key.pairs.a).not.toBe(key.pairs.b)
    }
  }
})

test('a picture is drawn with its areas, in hundredths of its size', async () => {
  const { shown } = await compiled(QUESTIONS[6] as WrittenQuestion)
  expect(shown).toMatchObject({
    multiple: false,
    width: 400,
    height: 300,
    choices: [{ id: 'a', html: 'Le bouton &quot;Envoyer&quot;' }, { id: 'b' }],
    areas: [{ id: 'a', x: 10, y: 20, width: 30, height: 10 }, { id: 'b' }],
  })
  expect(shown).toHaveProperty('pictureHtml', expect.stringContaining('alt="Deux boutons."'))
})

test('what somebody could mean instead of the answer is a trap, and no slip of the hand', async () => {
  const { edition } = await compileEdition(
    buildInput({
      source: buildLesson(
        '<Trous id="q">\nUn <Trou id="a" reponse="maison" />.\n<Retour si="juste">Oui.</Retour>\n</Trous>',
      ),
    }),
  )
  expect(edition?.grading.q).toMatchObject({
    gaps: [{ wording: { accepted: ['maison'], traps: expect.arrayContaining(['raison']) } }],
  })
})
