import type { Role } from '#app/features/accounts/index.ts'

/** Each role as people say it, and what it opens. */
export const roleWords: Record<Role, { name: string; opens: string }> = {
  helper: { name: 'Accueil', opens: 'reçoit les personnes, fait leurs cartes, anime des ateliers' },
  trainer: { name: 'Formation', opens: 'écrit les leçons, anime des ateliers' },
  manager: { name: 'Suivi', opens: 'voit les nombres, jamais une personne' },
  admin: { name: 'Administration', opens: 'ouvre les comptes et voit tout cela' },
}

/** In the order in which a form offers them: what opens least first. */
export const roles = ['helper', 'trainer', 'manager', 'admin'] as const satisfies Role[]

/** « Suivi, CMCAS Lyon ». */
export function roleAt({ role, unitName }: { role: Role; unitName: string }): string {
  return `${roleWords[role].name}, ${unitName}`
}
