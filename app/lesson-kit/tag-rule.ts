// The words of a rule of the vocabulary: `registry.ts` and `question-tags.ts` are written with them.

/** `file` is the name of a file posed beside the lesson; `id` is written in small letters, digits and hyphens. */
export type AttributeKind = 'text' | 'flag' | 'year' | 'url' | 'file' | 'id'

export type AttributeRule = {
  name: string
  kind: AttributeKind
  required: boolean
  /** Says what is right: the easy-to-read twin may leave it to the standard edition. */
  isKey?: boolean
  /** French, one line. */
  description: string
}

/** The tags of a question; a step has one at most. */
export type QuestionTag =
  | 'Quiz'
  | 'VraiFaux'
  | 'Trous'
  | 'Ordre'
  | 'Associer'
  | 'Nombre'
  | 'Zones'
  | 'ReponseCourte'
  | 'Intrus'

/** What a question is made of, where it may hold words of its own. */
export type PartTag = 'Choix' | 'Element' | 'Paire' | 'Zone' | 'Partie'

/** `lesson` is the first level of the file, `step` is inside a step, `sentence` is wherever words may stand. */
export type TagPlace = 'lesson' | 'step' | 'sentence' | 'Astuce' | 'Attention' | 'Fiche' | QuestionTag | PartTag

export type TagRule = {
  name: string
  attributes: AttributeRule[]
  places: TagPlace[]
  /** Where the tag stands, in French, to complete « Mettez-la … ». */
  placeInFrench: string
  /** `none` means that the tag is written `<Image … />`. */
  content: 'blocks' | 'words' | 'optional' | 'none'
  description: string
  /** What a remedy shows. */
  example: string
}

/** `id="…"`, required. */
export function id(description: string): AttributeRule {
  return { name: 'id', kind: 'id', required: true, description }
}

export function text(name: string, description: string): AttributeRule {
  return { name, kind: 'text', required: true, description }
}

export function file(name: string, description: string): AttributeRule {
  return { name, kind: 'file', required: true, description }
}

export function flag(name: string, description: string): AttributeRule {
  return { name, kind: 'flag', required: false, description }
}

export function optional(rule: AttributeRule): AttributeRule {
  return { ...rule, required: false }
}
