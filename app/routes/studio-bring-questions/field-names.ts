/** The fields of the page's forms. */
export const fieldNames = {
  file: 'fichier',
  first: 'debut',
  ask: 'demande',
  text: 'texte',
  keep: 'garder',
  stamp: 'version',
  lost: 'perdu',
} as const
