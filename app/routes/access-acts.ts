import type { AccessAct } from '#app/features/identity/index.ts'

/** What was done with her name, as the person whose name it is reads it, after the name of whoever did it. */
export const accessActs: Record<AccessAct, string> = {
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
  'account-opened': 'a ouvert votre compte',
  'roles-changed': 'a changé vos rôles',
  'password-given': 'vous a donné un mot de passe à usage unique',
  'second-factor-reset': 'a retiré votre deuxième clé',
  'attestation-made': 'vous a fait une attestation',
  'sessions-closed': 'a fermé vos appareils ouverts',
}
