import type { AnswerFault, Outcome } from '#app/features/assessment/index.ts'

/** The first words after an answer, in the page and in its title. Never a cross, never a count. */
export const outcomeTitles: Record<Outcome, string> = {
  right: 'Oui.',
  partly: 'Vous y êtes presque.',
  'not-yet': 'Pas tout à fait.',
}

type Refusal = AnswerFault | 'changed-person' | 'storage-full'

export const faultSentences: Record<Refusal, { title: string; text: string }> = {
  empty: {
    title: 'Vous n’avez pas encore répondu.',
    text: 'Donnez une réponse, puis appuyez sur « Envoyer ma réponse ».',
  },
  several: {
    title: 'Une seule réponse à la fois.',
    text: 'Cette question attend un seul choix. Gardez celui que vous préférez.',
  },
  incomplete: {
    title: 'Il manque encore quelque chose.',
    text: 'Une place est vide. Remplissez-la, puis appuyez sur « Envoyer ma réponse ». Ce que vous avez fait est toujours là.',
  },
  'same-place': {
    title: 'Deux éléments ont la même place.',
    text: 'Donnez à chacun une place à lui. Ce que vous avez fait est toujours là.',
  },
  'not-a-number': {
    title: 'Nous attendons un nombre.',
    text: 'Écrivez-le avec des chiffres, par exemple 12. Ce que vous avez écrit est toujours là.',
  },
  'unknown-choice': {
    title: 'Cette question vient de changer.',
    text: 'La leçon a été mise à jour pendant que vous lisiez. Voici la nouvelle question. Le reste de votre parcours est gardé.',
  },
  'changed-person': {
    title: 'Cette réponse n’est pas envoyée.',
    text: 'La personne pour qui cette page était ouverte a changé. L’aide est finie, ou elle vient de commencer. Votre choix est toujours sur cette page.',
  },
  'storage-full': {
    title: 'Votre réponse n’est pas encore gardée.',
    text: 'Il n’y a plus de place sur notre machine. Votre choix est toujours sur cette page : envoyez-le de nouveau dans un moment. Vous pouvez continuer à lire.',
  },
}
