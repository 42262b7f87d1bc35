import { masteryOf, masteryWords } from '#app/features/assessment/index.ts'
import type { AccessAct } from '#app/features/identity/index.ts'
import type { MyData } from '#app/features/my-data/index.ts'
import { accessActs, actSoManyTimes } from '../access-acts.ts'

export function actInFrench(act: string, times = 1): string {
  // A word that a later version has written is not known here.
  return Object.hasOwn(accessActs, act) ? actSoManyTimes(act as AccessAct, times) : 'a ouvert votre parcours'
}

const roles: Record<string, string> = {
  helper: 'aide à l’accueil',
  trainer: 'formatrice ou formateur',
  manager: 'suivi de la CMCAS',
  admin: 'administration',
}

export function roleInFrench(role: string | null): string | null {
  return role ? (roles[role] ?? null) : null
}

/** « Karim (aide à l’accueil) » */
export function somebody({ name, role }: { name: string; role: string | null }): string {
  const known = roleInFrench(role)
  return known ? `${name} (${known})` : name
}

export const outcomes: Record<MyData['answers'][number]['outcome'], string> = {
  right: 'c’était juste',
  partly: 'vous y étiez presque',
  'not-yet': 'pas tout à fait',
}

/** What an answer was worth, and with which help. */
export function worthOf({ outcome, help }: Pick<MyData['answers'][number], 'outcome' | 'help'>): string {
  const mastery = outcome === 'right' ? masteryOf(help) : null
  return mastery ? `${outcomes[outcome]}, ${masteryWords[mastery]}` : outcomes[outcome]
}

export const knownBy: Record<MyData['person']['knownBy'], string> = {
  guest: 'Sans carte ni compte',
  card: 'Avec une carte',
  account: 'Avec un compte',
}
