/** The courses that answer an item, by their number in the catalogue; `planned-courses.ts` says where each is. */
export type CourseCode = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9' | 'C10' | 'C11'

export type Choice = { code: string; text: string; points: 0 | 1 | 2 }
/** `action`: what she says she does. `situation`: what she would do. One skill has both, so that each corrects the other. */
export type Item = {
  code: string
  block: 1 | 2 | 3 | 4 | 5
  kind: 'action' | 'situation'
  course: CourseCode
  text: string
  choices: Choice[]
}

/** « Je ne sais pas / Je préfère passer »: no point, and never a word about it. */
export const passed = 'pass'

const doing: Choice[] = [
  { code: 'alone', text: 'Je le fais seul', points: 2 },
  { code: 'helped', text: 'Je le fais avec de l’aide', points: 1 },
  { code: 'not-yet', text: 'Je ne le fais pas encore', points: 0 },
]

type Place = Pick<Item, 'code' | 'block' | 'course'>

function action(code: string, block: Item['block'], course: CourseCode, text: string): Item {
  return { code, block, course, kind: 'action', text, choices: doing }
}

function situation({ text, ...place }: Place & { text: string }, ...choices: [string, Choice['points']][]): Item {
  return {
    ...place,
    kind: 'situation',
    text,
    choices: choices.map(([words, points], index) => ({ code: 'abcd'.charAt(index), text: words, points })),
  }
}

// The order is the order of the pages and of the paper. Codes stay for ever: kept answers are read by them.
/** The 22 items of « Par où commencer ? ». */
export const items: readonly Item[] = [
  action('1', 1, 'C1', 'J’allume un téléphone, une tablette ou un ordinateur.'),
  action('2', 1, 'C1', 'J’appuie sur un bouton à l’écran, avec le doigt ou la souris.'),
  action('3', 1, 'C1', 'J’écris mon nom et mon adresse avec le clavier.'),
  situation(
    { code: '4', block: 1, course: 'C1', text: 'Vous avez appuyé au mauvais endroit. Que faites-vous\u00a0?' },
    ['Je reviens en arrière', 2],
    ['Je ferme et je recommence', 2],
    ['J’attends quelqu’un', 1],
    ['J’éteins tout', 0],
  ),
  action('5', 2, 'C2', 'J’ouvre un site Internet que je connais.'),
  situation(
    {
      code: '6',
      block: 2,
      course: 'C2',
      text: 'Vous cherchez les horaires de la piscine. Quels mots écrivez-vous\u00a0?',
    },
    ['horaires piscine Valclair', 2],
    ['piscine', 1],
    ['Bonjour, je voudrais savoir…', 1],
  ),
  situation(
    {
      code: '7',
      block: 2,
      course: 'C2',
      text: 'Vous cherchez sur Internet. Le premier résultat porte le mot «\u00a0Annonce\u00a0». Que veut dire ce mot\u00a0?',
    },
    ['C’est le meilleur résultat', 0],
    ['Quelqu’un a payé pour être en haut', 2],
    ['C’est le site officiel', 0],
  ),
  action('8', 2, 'C3', 'Je lis un e-mail et j’y réponds.'),
  action('9', 2, 'C3', 'J’envoie une photo ou un papier par e-mail ou par message.'),
  situation(
    { code: '10', block: 3, course: 'C4', text: 'Quel mot de passe est le plus sûr\u00a0?' },
    ['Tulipe1958', 0],
    ['123456', 0],
    ['cafe-velo-nuage-tortue-7', 2],
    ['Le nom de mon chien', 0],
  ),
  situation(
    {
      code: '11',
      block: 3,
      course: 'C4',
      text: 'Votre banque vous appelle. Elle demande le code reçu par SMS. Que faites-vous\u00a0?',
    },
    ['Je le dis si le numéro est le bon', 0],
    ['Je ne le dis jamais, je raccroche', 2],
    ['Je demande son nom, puis je le dis', 0],
  ),
  action('12', 3, 'C4', 'Quand j’oublie un mot de passe, j’en refais un.'),
  situation(
    {
      code: '13',
      block: 3,
      course: 'C5',
      text: 'Vous recevez ce SMS\u00a0: «\u00a0Votre colis attend, payez 1,95 € ici.\u00a0» Vous n’attendez rien. Que faites-vous\u00a0?',
    },
    ['Je regarde le lien', 0],
    ['Je paie, c’est peu', 0],
    ['Je ne touche à rien, puis je le supprime ou je le signale', 2],
  ),
  action('14', 3, 'C5', 'Je reconnais un message d’arnaque.'),
  action('15', 4, 'C6', 'Je remplis un formulaire en ligne pour une démarche\u00a0: impôts, santé, retraite.'),
  situation(
    { code: '16', block: 4, course: 'C6', text: 'À quoi sert le bouton FranceConnect\u00a0?' },
    ['À payer', 0],
    ['À avoir Internet', 0],
    ['À entrer sur un site public avec un compte que j’ai déjà', 2],
  ),
  action('17', 4, 'C6', 'Je m’inscris à une activité de ma CMCAS sur Internet.'),
  situation(
    {
      code: '18',
      block: 4,
      course: 'C7',
      text: 'Une application de lampe de poche demande à voir vos contacts. Que faites-vous\u00a0?',
    },
    ['Je refuse', 2],
    ['J’accepte, sinon elle ne marche pas', 0],
    ['Je demande à quelqu’un', 1],
  ),
  action('19', 4, 'C10', 'Je fais un appel en visio avec un proche.'),
  situation(
    {
      code: '20',
      block: 5,
      course: 'C8',
      text: 'Une photo choquante circule. Avant de la partager, que faites-vous\u00a0?',
    },
    ['Je demande à l’ami qui l’envoie', 1],
    ['Je partage vite', 0],
    ['Je cherche d’où elle vient', 2],
  ),
  situation(
    {
      code: '21',
      block: 5,
      course: 'C9',
      text: 'Une intelligence artificielle vous cite un article de loi. Que faites-vous\u00a0?',
    },
    ['C’est sûr, elle a tout lu', 0],
    ['Je vérifie sur un site officiel', 2],
    ['Je lui demande si c’est vrai', 1],
  ),
  action('22', 5, 'C11', 'J’ai déjà donné mon avis ou proposé une idée en ligne.'),
]

/** Questions that count for nothing: with what she learns, what she wishes, and whether she wants a hand. */
export type Framing = { code: 'device' | 'wish' | 'hand'; text: string; choices: Omit<Choice, 'points'>[] }

export const device: Framing = {
  code: 'device',
  text: 'Avec quoi voulez-vous apprendre\u00a0?',
  choices: [
    { code: 'phone', text: 'Un téléphone' },
    { code: 'tablet', text: 'Une tablette' },
    { code: 'computer', text: 'Un ordinateur' },
  ],
}
export const wish: Framing = {
  code: 'wish',
  text: 'Qu’aimeriez-vous faire en premier\u00a0?',
  choices: [
    { code: 'write', text: 'Écrire à mes proches' },
    { code: 'papers', text: 'Mes papiers' },
    { code: 'scams', text: 'Éviter les arnaques' },
    { code: 'activity', text: 'M’inscrire à une activité' },
    { code: 'understand', text: 'Comprendre' },
    { code: 'nothing', text: 'Rien de précis' },
  ],
}
export const hand: Framing = {
  code: 'hand',
  text: 'Voulez-vous un coup de main\u00a0?',
  choices: [
    { code: 'no', text: 'Non' },
    { code: 'call', text: 'Oui, par téléphone' },
    { code: 'meet', text: 'Oui, en personne' },
    { code: 'together', text: 'Je viens avec quelqu’un' },
  ],
}

export type Question = Item | Framing

/** All the questions in the order of the pages. */
export const questions: readonly Question[] = [device, wish, ...items, hand]

export function findQuestion(code: string | undefined): Question | null {
  return questions.find(question => question.code === code) ?? null
}

/** Whether this code is one of the answers of this question; to pass is always one. */
export function isAnswer(question: Question, code: string): boolean {
  return code === passed || question.choices.some(choice => choice.code === code)
}
