import type { Visit } from '#app/features/accounts/index.server.ts'

const sentence =
  'Vous agissez pour une autre personne, avec son accord. Pendant ce temps, cette page reste fermée. Pour l’ouvrir, appuyez d’abord sur « Arrêter ».'

/** Closes a page while a helper acts for a learner: hers alone, or the helper's own. Throws a 403 in plain words. */
export function refuseWhileActing({ viewer }: Pick<Visit, 'viewer'>): void {
  if (viewer?.assistance) throw new Response(sentence, { status: 403 })
}
