import type { Access } from '#app/features/identity/index.ts'
import { nameInSentence } from '#app/ui/patterns/french.ts'

const sentences: Record<Access['act'], string> = {
  'record-opened': 'a ouvert votre fiche à l’accueil',
  'card-issued': 'vous a fait une carte',
  'card-revoked': 'a retiré votre carte',
  'assistance-started': 'a commencé à agir pour vous',
  'assistance-ended': 'a fini d’agir pour vous',
  'workshop-followed': 'a suivi votre étape pendant un atelier',
  'sheet-keyed': 'a recopié une feuille pour vous',
  merged: 'a réuni deux parcours qui sont les vôtres',
  'merge-undone': 'a séparé deux parcours',
  exported: 'a emporté votre parcours vers une autre installation',
}

/** A line of the access log as the person whose name it is reads it. */
export function accessSentence({ actorName, act }: Pick<Access, 'actorName' | 'act'>): string {
  return `${nameInSentence(actorName)} ${sentences[act]}.`
}
