import type { CourseCode } from './items.ts'

/**
 * What is said of a course, on line or not, and its address, or what it will be. `nearest`: the address of a course to take
 * meanwhile, where one teaches a part of it.
 */
export type PlannedCourse = { slug: string; title: string; toDo: string; nearest?: string }

/** The courses of the catalogue that « Par où commencer ? » may propose. `toDo` follows « on commence par ». */
export const plannedCourses: Record<CourseCode, PlannedCourse> = {
  C1: {
    slug: 'premiers-gestes',
    title: 'Premiers gestes',
    toDo: 'les premiers gestes',
    nearest: 'essayer-les-gestes',
  },
  C2: {
    slug: 'se-reperer-sur-internet',
    title: 'Se repérer sur Internet',
    toDo: 'se repérer sur Internet',
    nearest: 'essayer-les-gestes',
  },
  C3: { slug: 'e-mail-pas-a-pas', title: 'L’e-mail pas à pas', toDo: 'l’e-mail' },
  C4: { slug: 'mots-de-passe', title: 'Comptes et mots de passe sans stress', toDo: 'les mots de passe' },
  C5: { slug: 'dejouer-les-arnaques', title: 'Déjouer les arnaques', toDo: 'les arnaques' },
  C6: { slug: 'mes-demarches', title: 'Mes démarches en ligne', toDo: 'les démarches en ligne' },
  C7: { slug: 'mes-donnees-ma-vie-privee', title: 'Mes données, ma vie privée', toDo: 'la vie privée' },
  C8: { slug: 'vrai-ou-faux', title: 'Vrai ou faux ? Démêler l’information', toDo: 'le vrai et le faux' },
  C9: {
    slug: 'intelligence-artificielle',
    title: 'L’intelligence artificielle sans magie',
    toDo: 'l’intelligence artificielle',
  },
  C10: { slug: 'garder-le-lien', title: 'Garder le lien : messages, photos, visio', toDo: 'les messages et la visio' },
  C11: {
    slug: 'participer-en-ligne',
    title: 'Participer en ligne',
    toDo: 'la participation en ligne',
    nearest: 'enjeux-du-numerique',
  },
}
