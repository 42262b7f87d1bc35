/** What tells two people with the same first name apart, and stands for whoever gives none. The drawings are in `ui`. */
export const pictograms = [
  'tree',
  'cup',
  'boat',
  'sun',
  'fish',
  'leaf',
  'mountain',
  'umbrella',
  'bell',
  'lamp',
  'flower',
  'cloud',
] as const

export type Pictogram = (typeof pictograms)[number]

/** The one to propose: the first that fewest people have. */
export function freestPictogram(taken: (string | null)[]): Pictogram {
  const uses = (name: string) => taken.filter(other => other === name).length
  return pictograms.reduce((best, name) => (uses(name) < uses(best) ? name : best))
}
