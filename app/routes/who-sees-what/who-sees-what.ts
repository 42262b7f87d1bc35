/** The people who may look, in the order of the columns. */
export const viewers = {
  self: 'Vous',
  trainer: 'La formatrice ou le formateur du groupe',
  manager: 'Votre responsable, pour un cours demandé sur le temps de travail',
  cmcas: 'L’élu ou la coordinatrice de la CMCAS',
  employer: 'L’employeur, dans les autres cas',
} as const

export type ViewerName = keyof typeof viewers
export const viewerNames = Object.keys(viewers) as ViewerName[] // Object.keys forgets the names that `viewers` has.

/** `soon`: the site does not have it yet; the rule stands before the thing. */
export type Rule = { what: string; soon: boolean; seen: Record<ViewerName, string> }

const no = 'non'
const never = 'jamais'
const counts = 'des nombres, par groupe de 10 personnes ou plus'

/** What a manager may see is a rule of the product, not an option. */
export const rules: Rule[] = [
  {
    what: 'Inscription, cours fini ou non, date, durée prévue',
    soon: false,
    seen: { self: 'oui', trainer: 'oui', manager: 'oui, si vous avez été prévenu avant', cmcas: counts, employer: no },
  },
  {
    what: 'Avancée leçon par leçon',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'oui, pour vous aider',
      manager: 'non : « commencé » ou « fini », rien de plus',
      cmcas: counts,
      employer: no,
    },
  },
  {
    what: 'Réponses, essais, coups de pouce',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'seulement l’étape où vous demandez de l’aide',
      manager: never,
      cmcas: never,
      employer: never,
    },
  },
  {
    what: 'Cours choisis librement',
    soon: false,
    seen: { self: 'oui', trainer: no, manager: 'jamais, sauf si vous le montrez', cmcas: counts, employer: never },
  },
  {
    what: 'Réglages de confort',
    soon: false,
    seen: { self: 'oui', trainer: 'non, sauf si vous le dites', manager: never, cmcas: never, employer: never },
  },
  {
    what: 'Heures de connexion, appareil, adresse de la connexion',
    soon: false,
    seen: {
      self: 'vos appareils, si vous avez un compte ; le reste est réservé à la sécurité du site',
      trainer: no,
      manager: never,
      cmcas: never,
      employer: never,
    },
  },
  {
    what: 'Attestation de suivi',
    soon: true,
    seen: {
      self: 'oui',
      trainer: no,
      manager: 'si le cours était demandé, ou si vous la donnez',
      cmcas: no,
      employer: no,
    },
  },
  {
    what: 'Niveau de départ',
    soon: true,
    seen: { self: 'oui', trainer: 'si vous le montrez', manager: never, cmcas: counts, employer: never },
  },
  {
    what: 'Demandes d’aide',
    soon: true,
    seen: {
      self: 'oui',
      trainer: 'celles que vous lui envoyez',
      manager: never,
      cmcas: 'des nombres',
      employer: never,
    },
  },
  {
    what: 'Idées, soutiens, réponses aux questions de la CMCAS',
    soon: true,
    seen: {
      self: 'oui',
      trainer: no,
      manager: never,
      cmcas: 'les idées, sans le nom de ceux qui soutiennent',
      employer: never,
    },
  },
]
