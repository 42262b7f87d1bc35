/** Names of the little drawings; the drawings themselves are in `picture.tsx`. */
export const pictures = [
  'tortue',
  'velo',
  'tasse',
  'nuage',
  'lampe',
  'parapluie',
  'poisson',
  'cle',
  'arbre',
  'bateau',
  'chapeau',
  'pomme',
  'maison',
  'etoile',
  'train',
  'valise',
] as const
export type Picture = (typeof pictures)[number]
