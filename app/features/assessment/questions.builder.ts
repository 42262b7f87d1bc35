import type {
  ExerciseToGrade,
  ExerciseToShow,
  GapsToGrade,
  GapsToShow,
  MatchingToGrade,
  MatchingToShow,
  NumberToGrade,
  NumberToShow,
  OrderingToGrade,
  OrderingToShow,
  PicksToGrade,
  PicksToShow,
  ShortAnswerToGrade,
  ShortAnswerToShow,
} from '#app/content/contract.ts'

const shown = { id: 'q', promptHtml: 'Quoi ?', hintCount: 1 }
const key = { id: 'q', feedbackHtml: { juste: 'Bravo.', autre: 'Cherchez encore.' }, hintsHtml: ['Regardez.'] }

export const picks: { toShow: PicksToShow; toGrade: PicksToGrade } = {
  toShow: {
    ...shown,
    kind: 'choice',
    multiple: true,
    choices: ['a', 'b', 'c'].map(id => ({ id, html: id })),
  },
  toGrade: {
    ...key,
    kind: 'choice',
    rightChoiceIds: ['a', 'b'],
    feedbackHtml: { a: 'Bien vu.', b: 'Oui.', c: 'Pas celui-ci.' },
  },
}

/** `a` is typed: carnet; `b` is chosen: the second of two. */
export const gaps: { toShow: GapsToShow; toGrade: GapsToGrade } = {
  toShow: {
    ...shown,
    kind: 'gaps',
    lines: [
      [
        { html: 'Un ' },
        { gap: { id: 'a', options: null } },
        {
          gap: {
            id: 'b',
            options: [
              { id: '1', text: 'public' },
              { id: '2', text: 'secret' },
            ],
          },
        },
      ],
    ],
  },
  toGrade: {
    ...key,
    kind: 'gaps',
    gaps: [
      { id: 'a', rightOptionId: null, wording: { accepted: ['carnet', 'l’agenda'], traps: [] } },
      { id: 'b', rightOptionId: '2', wording: null },
    ],
  },
}

export const ordering: { toShow: OrderingToShow; toGrade: OrderingToGrade } = {
  toShow: { ...shown, kind: 'ordering', pieces: ['y', 'z', 'x'].map(id => ({ id, html: id })) },
  toGrade: { ...key, kind: 'ordering', order: ['x', 'y', 'z'] },
}

export const matching: { toShow: MatchingToShow; toGrade: MatchingToGrade } = {
  toShow: {
    ...shown,
    kind: 'matching',
    lefts: ['a', 'b', 'c'].map(id => ({ id, html: id })),
    partners: ['p1', 'p2'].map(id => ({ id, text: id })),
  },
  toGrade: { ...key, kind: 'matching', pairs: { a: 'p2', b: 'p1', c: 'p2' } },
}

export const euros: { toShow: NumberToShow; toGrade: NumberToGrade } = {
  toShow: { ...shown, kind: 'number', unit: '€' },
  toGrade: { ...key, kind: 'number', answer: 1250.5, tolerance: 0 },
}

export const shortAnswer: { toShow: ShortAnswerToShow; toGrade: ShortAnswerToGrade } = {
  toShow: { ...shown, kind: 'short-answer' },
  toGrade: { ...key, kind: 'short-answer', wording: { accepted: ['33700', 'signaler'], traps: [] } },
}

/** A question of each kind that has symbols of its own. */
export const everyKind: { toShow: ExerciseToShow; toGrade: ExerciseToGrade }[] = [
  picks,
  gaps,
  ordering,
  matching,
  euros,
  shortAnswer,
]
