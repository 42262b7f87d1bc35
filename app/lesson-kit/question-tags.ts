// The questions of a lesson, and what they are made of.
import { file, flag, id, optional, type PartTag, type QuestionTag, type TagRule, text } from './tag-rule.ts'

/** Each question's part with an id of its own; null where it has none. */
const PARTS: Record<QuestionTag, PartTag | 'Trou' | null> = {
  Quiz: 'Choix',
  VraiFaux: null,
  Trous: 'Trou',
  Ordre: 'Element',
  Associer: 'Paire',
  Nombre: null,
  Zones: 'Zone',
  ReponseCourte: null,
  Intrus: 'Partie',
}

export const questionNames = Object.keys(PARTS) as QuestionTag[] // The keys are those of its type.
/** The names of the parts of questions, each once. */
export const questionParts: string[] = Object.values(PARTS).filter(name => name !== null)

const AT_THE_END = 'à la fin d’une étape'
const key = (rule: ReturnType<typeof text>) => ({ ...rule, isKey: true })
const percent = (name: string, description: string) => text(name, `${description}, de 0 à 100`)

export const QUESTION_TAGS: TagRule[] = [
  question({
    name: 'Quiz',
    attributes: [id('le nom stable de la question'), flag('plusieurs', 'plusieurs choix sont justes')],
    description: 'Une question, avec deux à six choix.',
    example: '<Quiz id="q-longueur">',
  }),
  {
    name: 'Choix',
    attributes: [id('le nom du choix dans sa question'), flag('juste', 'ce choix est une bonne réponse')],
    places: ['Quiz'],
    placeInFrench: 'dans un <Quiz>',
    content: 'blocks',
    description: 'Un choix de la question.',
    example: '<Choix id="a" juste>',
  },
  question({
    name: 'VraiFaux',
    attributes: [
      id('le nom stable de la question'),
      key(text('reponse', '« vrai » si la phrase est vraie, « faux » sinon')),
    ],
    description: 'Une phrase, vraie ou fausse.',
    example: '<VraiFaux id="q-code" reponse="faux">',
  }),
  question({
    name: 'Trous',
    attributes: [id('le nom stable de la question')],
    description: 'Un texte à compléter.',
    example: '<Trous id="q-garder">',
  }),
  {
    name: 'Trou',
    attributes: [
      id('le nom du trou dans sa question'),
      key(text('reponse', 'ce que la personne écrit ou choisit')),
      optional(text('ou', 'd’autres réponses justes, séparées par |')),
      optional(text('choix', 'les mots entre lesquels choisir, séparés par | ; sans eux, la personne écrit')),
    ],
    places: ['sentence'],
    placeInFrench: 'dans une phrase de <Trous>',
    content: 'none',
    description: 'Un trou dans la phrase.',
    example: '<Trou id="a" reponse="carnet" ou="cahier|bloc" />',
  },
  question({
    name: 'Ordre',
    attributes: [id('le nom stable de la question')],
    description: 'Des éléments à remettre dans l’ordre : écrivez-les dans le bon ordre, la page les mélange.',
    example: '<Ordre id="q-gestes">',
  }),
  {
    name: 'Element',
    attributes: [id('le nom de l’élément dans sa question')],
    places: ['Ordre'],
    placeInFrench: 'dans un <Ordre>',
    content: 'blocks',
    description: 'Un élément à mettre à sa place.',
    example: '<Element id="a">',
  },
  question({
    name: 'Associer',
    attributes: [id('le nom stable de la question')],
    description: 'Des mots à mettre ensemble, deux par deux.',
    example: '<Associer id="q-mots">',
  }),
  {
    name: 'Paire',
    attributes: [id('le nom de la paire dans sa question'), text('avec', 'ce qui va avec')],
    places: ['Associer'],
    placeInFrench: 'dans un <Associer>',
    content: 'blocks',
    description: 'Deux choses qui vont ensemble.',
    example: '<Paire id="a" avec="L’adresse à qui on écrit">',
  },
  question({
    name: 'Nombre',
    attributes: [
      id('le nom stable de la question'),
      key(text('reponse', 'le nombre attendu')),
      optional(text('tolerance', 'de combien la personne peut s’éloigner')),
      optional(text('unite', 'l’unité, écrite après la case')),
    ],
    description: 'Un nombre à écrire.',
    example: '<Nombre id="q-signes" reponse="12" tolerance="1" unite="signes">',
  }),
  question({
    name: 'Zones',
    attributes: [
      id('le nom stable de la question'),
      file('image', 'l’image, posée à côté de la leçon'),
      text('alt', 'ce que montre l’image, pour qui ne la voit pas'),
    ],
    description: 'Un endroit à montrer sur une image.',
    example: '<Zones id="q-bouton" image="page.svg" alt="Une page avec deux boutons.">',
  }),
  {
    name: 'Zone',
    attributes: [
      id('le nom de la zone dans sa question'),
      percent('x', 'du bord gauche de l’image à la zone'),
      percent('y', 'du haut de l’image à la zone'),
      percent('largeur', 'la largeur de la zone'),
      percent('hauteur', 'la hauteur de la zone'),
      text('nom', 'ce qu’est cette zone, en quelques mots'),
      flag('juste', 'cette zone est une bonne réponse'),
    ],
    places: ['Zones'],
    placeInFrench: 'dans un <Zones>',
    content: 'optional',
    description: 'Une zone de l’image, en centièmes de sa taille.',
    example: '<Zone id="a" x="10" y="20" largeur="30" hauteur="10" nom="Le bouton Envoyer" juste />',
  },
  question({
    name: 'ReponseCourte',
    attributes: [id('le nom stable de la question'), key(text('mots', 'les mots attendus, séparés par |'))],
    description: 'Une réponse de quelques mots, écrite par la personne.',
    example: '<ReponseCourte id="q-numero" mots="33700|signaler">',
  }),
  question({
    name: 'Intrus',
    attributes: [id('le nom stable de la question')],
    description: 'Un message dont la personne marque ce qui est étrange.',
    example: '<Intrus id="q-colis">',
  }),
  {
    name: 'Partie',
    attributes: [id('le nom de la partie dans sa question'), flag('juste', 'cette partie est étrange')],
    places: ['Intrus'],
    placeInFrench: 'dans un <Intrus>',
    content: 'blocks',
    description: 'Une partie du message.',
    example: '<Partie id="lien" juste>',
  },
  {
    name: 'Retour',
    attributes: [optional(text('si', 'vrai, faux, juste ou autre : la réponse dont parle ce retour'))],
    places: [
      ...(['Choix', 'Partie', 'Zone', 'Element', 'Paire'] as const),
      ...(['VraiFaux', 'Trous', 'Ordre', 'Associer', 'Nombre', 'ReponseCourte'] as const),
    ],
    placeInFrench: 'à la fin d’un choix ou d’une question',
    content: 'blocks',
    description: 'Ce que la personne lit après sa réponse.',
    example: '<Retour>Oui. Vous êtes en sécurité.</Retour>',
  },
  {
    name: 'CoupDePouce',
    attributes: [],
    places: questionNames,
    placeInFrench: 'à la fin d’une question',
    content: 'blocks',
    description: 'Une aide, que la personne demande. Trois au plus : où regarder, comment faire, faire ensemble.',
    example: '<CoupDePouce>Comptez les signes.</CoupDePouce>',
  },
]

function question(rule: Pick<TagRule, 'name' | 'attributes' | 'description' | 'example'>): TagRule {
  return { ...rule, places: ['step'], placeInFrench: AT_THE_END, content: 'blocks' }
}
