import type { AccessAct } from '#app/features/identity/index.ts'
import type { MyData } from '#app/features/my-data/index.ts'

const acts: Record<AccessAct, string> = {
  'record-opened': 'a ouvert votre fiche à l’accueil',
  'card-issued': 'a fait une carte pour vous',
  'card-revoked': 'a annulé une carte',
  'assistance-started': 'a commencé à vous aider, avec votre accord',
  'assistance-ended': 'a fini de vous aider',
  'workshop-followed': 'a suivi votre avancée pendant un atelier',
  'sheet-keyed': 'a recopié une feuille de papier',
  merged: 'a réuni deux parcours en un',
  'merge-undone': 'a séparé deux parcours',
  exported: 'a copié votre parcours pour une autre machine',
}

export function actInFrench(act: string): string {
  return acts[act as AccessAct] ?? 'a ouvert votre parcours' // A word that a later version has written.
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
