import type { AnswerFault } from '#app/features/diagnostic/index.server.ts'

export type Fault = AnswerFault | 'changed-person' | 'storage-full'

export const faultStatus: Record<Fault, number> = {
  empty: 422,
  unknown: 422,
  changed: 409,
  closed: 409,
  'changed-person': 409,
  'storage-full': 507,
}

export const faultWords: Record<Fault, { title: string; text: string }> = {
  empty: {
    title: 'Vous n’avez pas encore choisi.',
    text: 'Choisissez une réponse, puis appuyez sur « Continuer ». Vous pouvez aussi passer.',
  },
  unknown: {
    title: 'Cette question vient de changer.',
    text: 'Choisissez une réponse ci-dessous. Le reste est gardé.',
  },
  changed: {
    title: 'Cette question a déjà une réponse.',
    text: 'Elle a été donnée dans une autre page. Rien n’est perdu. Pour la remplacer, appuyez encore sur « Continuer ».',
  },
  closed: {
    title: 'Vos questions sont déjà finies.',
    text: 'Elles ont été finies dans une autre page. Cette réponse n’est pas ajoutée. Vous pouvez voir ce que nous vous proposons.',
  },
  'changed-person': {
    title: 'Cette réponse n’est pas gardée.',
    text: 'La personne pour qui cette page était ouverte a changé. Votre choix est toujours sur cette page.',
  },
  'storage-full': {
    title: 'Votre réponse n’est pas encore gardée.',
    text: 'Il n’y a plus de place sur notre machine. Votre choix est toujours sur cette page : essayez dans un moment.',
  },
}

/** No key came back from a device that had just been given one; or somebody opened an old address, and may begin again. */
export const notKept = {
  title: 'Vos réponses ne peuvent pas être gardées.',
  text: 'Revenez à « Par où commencer ? », et commencez encore. Le message revient ? Votre appareil refuse de garder la clé de ce site. Prenez un autre appareil, ou répondez sur papier.',
}
