import type { WrittenQuestion } from '../../contract.ts'

const said = { right: 'SECRET-OUI', other: 'SECRET-NON' }
export const common = { title: 'La question', hints: ['SECRET-1', 'SECRET-2', 'SECRET-3'] }
const part = (id: string, text: string, isRight = false) => ({ id, text, isRight, feedback: `SECRET-${id}` })

/** One question of each kind, with everything that an author may write. */
export const QUESTIONS: WrittenQuestion[] = [
  {
    ...common,
    id: 'q-choix',
    instruction: 'Lequel ?',
    kind: 'choice',
    multiple: false,
    choices: [part('a', 'Un'), part('b', 'Deux', true)],
  },
  {
    ...common,
    id: 'q-vrai',
    instruction: 'Un code se dit.',
    kind: 'true-false',
    answer: false,
    feedback: { whenTrue: 'SECRET-V', whenFalse: 'SECRET-F' },
  },
  {
    ...common,
    id: 'q-trous',
    instruction: 'Complétez.',
    kind: 'gaps',
    text: [
      'Je note dans un ',
      { id: 'a', accepted: ['carnet', 'cahier'], options: null },
      ' qui reste ',
      { id: 'b', accepted: ['secret'], options: ['public', 'secret'] },
      '.',
    ],
    feedback: said,
  },
  {
    ...common,
    id: 'q-ordre',
    instruction: 'Dans quel ordre ?',
    kind: 'ordering',
    pieces: [part('a', 'Premier'), part('b', 'Deuxième'), part('c', 'Troisième')],
    feedback: said,
  },
  {
    ...common,
    id: 'q-paires',
    instruction: 'Que va avec quoi ?',
    kind: 'matching',
    pairs: [
      { id: 'a', left: 'Carnet', partner: 'Papier', feedback: null },
      { id: 'b', left: 'Coffre', partner: 'Écran', feedback: null },
      { id: 'c', left: 'Cahier', partner: 'Papier', feedback: null },
    ],
    feedback: said,
  },
  {
    ...common,
    id: 'q-nombre',
    instruction: 'Combien ?',
    kind: 'number',
    answer: 9876.5,
    tolerance: 0.25,
    unit: '€',
    feedback: said,
  },
  {
    ...common,
    id: 'q-zones',
    instruction: 'Où appuyer ?',
    kind: 'zones',
    picture: 'phrase.svg',
    alt: 'Deux boutons.',
    zones: [
      {
        id: 'a',
        x: 10,
        y: 20,
        width: 30,
        height: 10,
        name: 'Le bouton "Envoyer"',
        isRight: true,
        feedback: 'SECRET-A',
      },
      { id: 'b', x: 50, y: 20, width: 30, height: 10, name: 'Le bouton Fermer', isRight: false, feedback: null },
    ],
  },
  {
    ...common,
    id: 'q-courte',
    instruction: 'Quel numéro ?',
    kind: 'short-answer',
    words: ['SECRET33700', 'signaler'],
    feedback: said,
  },
  {
    ...common,
    id: 'q-intrus',
    instruction: 'Marquez ce qui est étrange.',
    kind: 'odd-part',
    choices: [part('de', 'De : Colis'), part('lien', 'colis.exemple', true)],
  },
]
