import { monthsBefore } from '#app/platform/clock.ts'

/** What is forgotten with time, when, and what becomes of it. The privacy page shows this table; the daily task applies it. */
export type RetentionRule = {
  id: RetentionRuleId
  /** What is kept, in the words of the person. */
  what: string
  /** How long, and from when. */
  kept: string
  /** What happens then. */
  after: string
}

export type RetentionRuleId =
  | 'guests'
  | 'warnings'
  | 'people'
  | 'choices'
  | 'courses'
  | 'runs'
  | 'diagnostics'
  | 'attendance'
  | 'attestations'
  | 'journal'
  | 'assistances'
  | 'cards'
  | 'sessions'
  | 'links'
  | 'attempts'

const gone = 'effacé'

export const retentionRules: readonly RetentionRule[] = [
  { id: 'guests', what: 'Un parcours sans carte ni compte', kept: '30 jours après la dernière visite', after: gone },
  {
    id: 'people',
    what: 'Une carte ou un compte, avec le parcours',
    kept: '24 mois après la dernière visite',
    after: 'le nom, les cartes et les appareils sont effacés ; le reste ne porte plus de nom',
  },
  {
    id: 'warnings',
    what: 'L’avertissement avant cet oubli',
    kept: '22 mois après la dernière visite',
    after: 'une lettre part par e-mail, si c’est possible ; le site prévient aussi à la visite suivante, et garde tout',
  },
  {
    id: 'choices',
    what: 'Les choix faits dans une question',
    kept: '6 mois',
    after: 'nous oublions le choix ; nous gardons si la réponse était juste',
  },
  {
    id: 'courses',
    what: 'Un cours commencé ou fini',
    kept: '3 ans après la dernière visite dans ce cours',
    after: 'il ne porte plus votre nom',
  },
  {
    id: 'runs',
    what: 'Un exercice en cours dans un simulateur : les gestes, jamais les mots tapés',
    kept: '12 mois après le dernier geste',
    after: gone,
  },
  {
    id: 'diagnostics',
    what: 'Vos réponses à « Par où commencer ? »',
    kept: 'jusqu’à la fin des questions, ou 12 mois si vous le demandez',
    after: 'effacées ; les cours proposés restent 3 ans',
  },
  {
    id: 'attendance',
    what: 'La présence à un atelier, et les demandes d’aide',
    kept: '3 ans pour la présence, 3 mois pour une demande d’aide',
    after: gone,
  },
  {
    id: 'attestations',
    what: 'Une attestation de suivi',
    kept: '3 ans',
    after: 'effacée ; la page de vérification ne connaît plus son code',
  },
  { id: 'journal', what: 'Le journal : qui a regardé, et quand', kept: '6 mois', after: gone },
  { id: 'assistances', what: 'Votre accord pour être aidé', kept: '6 mois après sa fin', after: gone },
  { id: 'cards', what: 'Une carte annulée', kept: '6 mois après son annulation', after: gone },
  {
    id: 'sessions',
    what: 'Un appareil ouvert',
    kept: '30 jours après la dernière visite, 12 heures s’il est partagé',
    after: gone,
  },
  { id: 'links', what: 'Un lien ou un mot de passe qui sert une fois', kept: 'jusqu’à sa fin', after: gone },
  {
    id: 'attempts',
    what: 'Le compte des essais à une porte',
    kept: 'quelques minutes à quelques heures',
    after: gone,
  },
]

/** The moments that the rules compare with, all before `at`: what is older than one of them has had its time. */
export function momentsOf(at: Date) {
  return {
    guest: new Date(at.getTime() - 30 * 24 * 60 * 60 * 1000),
    warning: monthsBefore(at, 22),
    person: monthsBefore(at, 24),
    /** Nobody is forgotten less than two months after she was warned. */
    warned: monthsBefore(at, 2),
    choices: monthsBefore(at, 6),
    course: monthsBefore(at, 36),
    run: monthsBefore(at, 12),
    trace: monthsBefore(at, 6),
  }
}
