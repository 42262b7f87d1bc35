import type { Shown } from '#app/features/second-factor/index.server.ts'

type Refusal = { title: string; text: string }

/** Why a code opens nothing, and what to do next. */
export const codeRefusals: Record<Exclude<Shown, 'shown'>, Refusal> = {
  wrong: {
    title: 'Pas tout à fait.',
    text: 'Ce code ne va pas. Regardez votre application, ou votre feuille de codes, et écrivez le code de nouveau.',
  },
  'already-used': {
    title: 'Ce code a déjà servi.',
    text: 'Un code sert une seule fois. Dans l’application, attendez le suivant. Sur la feuille, prenez-en un autre.',
  },
}
