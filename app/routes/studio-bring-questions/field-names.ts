/** The fields of the page's forms. */
export const fieldNames = {
  file: 'fichier',
  first: 'debut',
  ask: 'demande',
  text: (rank: number) => `texte-${rank}`,
  keep: (rank: number) => `garder-${rank}`,
  stamp: 'version',
  /** One line each. */
  lost: 'perdu',
} as const
