import { minutesInWords } from '#app/ui/patterns/french.ts'

export type CardRefusal = { title: string; text: string }

// Said from the third try on: before, it would only worry.
const saidFrom = 2

function triesInWords(triesLeft: number): string {
  if (triesLeft > saidFrom) return ''
  if (triesLeft <= 0) return ' Pour protéger la carte, elle se repose maintenant 15 minutes.'
  return ` Il vous reste ${triesLeft === 1 ? '1 essai' : `${triesLeft} essais`}.`
}

/** Why a card did not open, and what to do next. A card that does not exist and wrong digits say the same. */
export const cardRefusals = {
  wrong(triesLeft: number): CardRefusal {
    return {
      title: 'Pas tout à fait.',
      text: `La carte et les 4 chiffres ne vont pas ensemble. Regardez votre carte, puis essayez de nouveau.${triesInWords(triesLeft)}`,
    }
  },
  revoked: {
    title: 'Cette carte ne marche plus.',
    text: 'Une autre l’a remplacée. Prenez la nouvelle carte. L’accueil peut aussi vous en refaire une. Votre parcours est gardé.',
  },
  tooMany(waitSeconds: number): CardRefusal {
    const wait = minutesInWords(Math.ceil(waitSeconds / 60))
    return {
      title: 'Il y a eu beaucoup d’essais.',
      text: `Pour protéger cette carte, attendez ${wait}, puis essayez de nouveau. Votre parcours est gardé. L’accueil peut vous aider.`,
    }
  },
}
