import type { AccessAct } from '#app/features/identity/index.ts'
import type { MyData } from '#app/features/my-data/index.ts'
import { accessActs } from '../access-acts.ts'

export function actInFrench(act: string): string {
  return accessActs[act as AccessAct] ?? 'a ouvert votre parcours' // A word that a later version has written.
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

export const knownBy: Record<MyData['person']['knownBy'], string> = {
  guest: 'Sans carte ni compte',
  card: 'Avec une carte',
  account: 'Avec un compte',
}
