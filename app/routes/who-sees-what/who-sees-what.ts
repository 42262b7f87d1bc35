/** The people who may look, in the order of the columns. */
export const viewers = {
  self: 'Vous',
  trainer: 'La formatrice ou le formateur du groupe',
  reception: 'L’accueil (aide)',
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
const withYourYes = 'avec votre accord, le temps de vous aider'
const counts = 'des nombres, par groupe de 10 personnes ou plus'

/** What a manager may see is a rule of the product, not an option. */
export const rules: Rule[] = [
  {
    what: 'Prénom, CMCAS, numéro de carte',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'votre prénom, dans son atelier ou sur une feuille',
      reception: 'oui, pour vous retrouver et refaire votre carte',
      manager: never,
      cmcas: no,
      employer: never,
    },
  },
  {
    what: 'Inscription, cours fini ou non, date, durée prévue',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'oui',
      reception: withYourYes,
      manager: 'oui, si vous avez été prévenu avant',
      cmcas: counts,
      employer: no,
    },
  },
  {
    what: 'Avancée leçon par leçon',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'oui, pour vous aider',
      reception: `votre étape, pendant un atelier ; sinon ${withYourYes}`,
      manager: 'non : « commencé » ou « fini », rien de plus',
      cmcas: counts,
      employer: no,
    },
  },
  {
    what: 'Réponses, essais, coups de pouce',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'seulement l’étape où vous demandez de l’aide, et la feuille que vous lui donnez',
      reception: `${withYourYes} ; et la feuille que vous lui donnez`,
      manager: never,
      cmcas: never,
      employer: never,
    },
  },
  {
    what: 'Cours choisis librement',
    soon: false,
    seen: {
      self: 'oui',
      trainer: no,
      reception: withYourYes,
      manager: 'jamais, sauf si vous le montrez',
      cmcas: counts,
      employer: never,
    },
  },
  {
    what: 'Présence à un atelier',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'oui, dans son atelier',
      reception: 'oui, dans son atelier',
      manager: never,
      cmcas: no,
      employer: never,
    },
  },
  {
    what: 'Demandes d’aide',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'celles de son atelier',
      reception: 'celles de son atelier',
      manager: never,
      cmcas: no,
      employer: never,
    },
  },
  {
    what: 'Le journal : qui a regardé, et quand',
    soon: false,
    seen: { self: 'oui', trainer: no, reception: no, manager: never, cmcas: no, employer: never },
  },
  {
    what: 'Réglages de confort',
    soon: false,
    seen: {
      self: 'oui',
      trainer: 'non, sauf si vous le dites',
      reception: 'non, sauf si vous le dites',
      manager: never,
      cmcas: never,
      employer: never,
    },
  },
  {
    what: 'Heures de connexion, appareil, adresse de la connexion',
    soon: false,
    seen: {
      self: 'vos appareils ouverts ; nous ne gardons pas l’adresse',
      trainer: no,
      reception: no,
      manager: never,
      cmcas: never,
      employer: never,
    },
  },
  {
    what: 'Attestation de suivi',
    soon: false,
    seen: {
      self: 'oui',
      trainer: no,
      reception: withYourYes,
      manager: 'si vous la lui donnez',
      cmcas: no,
      employer: no,
    },
  },
  {
    what: 'Niveau de départ',
    soon: true,
    seen: {
      self: 'oui',
      trainer: 'si vous le montrez',
      reception: 'si vous le montrez',
      manager: never,
      cmcas: counts,
      employer: never,
    },
  },
  {
    what: 'Idées, soutiens, réponses aux questions de la CMCAS',
    soon: true,
    seen: {
      self: 'oui',
      trainer: no,
      reception: no,
      manager: never,
      cmcas: 'les idées, sans le nom de ceux qui soutiennent',
      employer: never,
    },
  },
]
