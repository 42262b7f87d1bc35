// The closed vocabulary of a lesson. This one table validates the files, words the remedies and is held against docs/auteurs.md.
import { QUESTION_TAGS, questionNames } from './question-tags.ts'
import { file, flag, id, optional, type TagPlace, type TagRule, text } from './tag-rule.ts'

export { questionNames, questionParts } from './question-tags.ts'
export type { AttributeRule, TagPlace, TagRule } from './tag-rule.ts'

const BOX: TagPlace[] = ['step', 'Astuce', 'Attention', 'Fiche']

export const TAGS: TagRule[] = [
  {
    name: 'Etape',
    attributes: [id('le nom stable de l’étape'), text('titre', 'le titre de l’écran')],
    places: ['lesson'],
    placeInFrench: 'au premier niveau du fichier',
    content: 'blocks',
    description: 'Une étape : un écran de la leçon.',
    example: '<Etape id="longueur" titre="Plus long, plus solide">',
  },
  ...QUESTION_TAGS,
  {
    name: 'Simulateur',
    attributes: [
      id('le nom stable de l’exercice'),
      text('type', 'le nom du simulateur, comme code-sms'),
      text('scenario', 'le nom du fichier de décor, sans .yaml'),
      optional(text('autre', 'un second décor, pour recommencer ailleurs')),
    ],
    places: ['step'],
    placeInFrench: 'à la fin d’une étape',
    content: 'none',
    description: 'Un endroit pour faire le geste soi-même, sans risque.',
    example: '<Simulateur id="essai-code" type="code-sms" scenario="banque-du-lac" />',
  },
  {
    name: 'Mot',
    attributes: [id('le nom du mot dans glossaire.yaml')],
    places: ['sentence'],
    placeInFrench: 'dans une phrase',
    content: 'words',
    description: 'Un mot expliqué : sa définition se lit à côté du texte.',
    example: '<Mot id="sms">SMS</Mot>',
  },
  {
    name: 'ARetenir',
    attributes: [],
    places: ['step'],
    placeInFrench: 'dans une étape',
    content: 'words',
    description: 'La phrase surlignée, une par étape au plus.',
    example: '<ARetenir>Un code ne se dit jamais.</ARetenir>',
  },
  {
    name: 'Astuce',
    attributes: [],
    places: ['step', 'Fiche'],
    placeInFrench: 'dans une étape',
    content: 'blocks',
    description: 'Un conseil, à part du texte.',
    example: '<Astuce>Fermez la page quand vous avez fini.</Astuce>',
  },
  {
    name: 'Attention',
    attributes: [],
    places: ['step', 'Fiche'],
    placeInFrench: 'dans une étape',
    content: 'blocks',
    description: 'Un danger, à part du texte.',
    example: '<Attention>Ne donnez jamais ce code.</Attention>',
  },
  {
    name: 'Image',
    attributes: [
      file('src', 'le fichier de l’image, posé à côté de la leçon'),
      text('alt', 'ce que montre l’image, pour qui ne la voit pas ; inutile avec decor'),
      flag('decor', 'l’image ne dit rien de plus que le texte'),
      optional(text('legende', 'une phrase sous l’image')),
    ],
    places: [...BOX, ...questionNames],
    placeInFrench: 'dans une étape',
    content: 'none',
    description: 'Une image, avec sa description.',
    example: '<Image src="code.svg" alt="Un code arrive sur le téléphone." />',
  },
  {
    name: 'Video',
    attributes: [
      file('src', 'le fichier de la vidéo'),
      text('titre', 'de quoi parle la vidéo'),
      file('transcription', 'le texte complet de la vidéo (.md ou .txt)'),
      file('sous-titres', 'les sous-titres (.vtt)'),
      optional(file('affiche', 'l’image montrée avant la lecture')),
    ],
    places: ['step'],
    placeInFrench: 'dans une étape',
    content: 'none',
    description: 'Une vidéo, avec ses sous-titres et son texte.',
    example: '<Video src="appel.mp4" titre="Un appel" transcription="appel.md" sous-titres="appel.vtt" />',
  },
  {
    name: 'Chiffre',
    attributes: [
      text('valeur', 'le chiffre, avec son unité'),
      { name: 'annee', kind: 'year', required: true, description: 'l’année du chiffre' },
      text('source', 'qui a compté'),
      { name: 'adresse', kind: 'url', required: false, description: 'l’adresse de la source' },
    ],
    places: BOX,
    placeInFrench: 'dans une étape',
    content: 'optional',
    description: 'Un chiffre, daté, avec sa source.',
    example: '<Chiffre valeur="1 personne sur 6" annee="2023" source="INSEE">est loin d’Internet.</Chiffre>',
  },
  {
    name: 'Fiche',
    attributes: [text('titre', 'le titre de la fiche')],
    places: ['step'],
    placeInFrench: 'dans une étape',
    content: 'blocks',
    description: 'La fiche à imprimer et à garder.',
    example: '<Fiche titre="Mon mot de passe">',
  },
]

const BY_NAME = new Map(TAGS.map(tag => [tag.name, tag]))

/** The rule of a tag, or null where no such tag exists. Case counts. */
export function findTag(name: string): TagRule | null {
  return BY_NAME.get(name) ?? null
}

// A gap is a word of a sentence, which may well be an item of a list.
const FREE_STANDING = new Set(['Simulateur', ...QUESTION_TAGS.map(tag => tag.name).filter(name => name !== 'Trou')])

/** Whether a tag is read only where nothing but its place is around it: in a list or a quotation it would be lost. */
export function standsFree(rule: TagRule): boolean {
  return FREE_STANDING.has(rule.name)
}
