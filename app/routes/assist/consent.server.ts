import { z } from 'zod'
import { assistanceMinutes } from '#app/features/assistance/index.ts'
import { minutesInWords } from '#app/ui/patterns/french.ts'

const askCard = 'Écrivez les 5 mots de la carte, ou lisez son carré avec la douchette.'
const askCode = 'La personne tape ici ses 4 chiffres.'
const askMinutes = 'La personne choisit combien de temps.'

/** A learner's yes: her card, her digits, how long. A scanner types the address that is in the square; a hand types the words. */
export const consentSchema = z.object({
  card: z
    .string({ required_error: askCard, invalid_type_error: askCard })
    .trim()
    .min(1, askCard)
    .transform(held => {
      const secret = /\/c(?:arte)?[/#?]([\w-]{20,})/.exec(held)?.[1]
      return secret ? { kind: 'secret' as const, secret } : { kind: 'words' as const, words: held }
    }),
  code: z.string({ required_error: askCode, invalid_type_error: askCode }).min(1, askCode),
  minutes: z.enum(assistanceMinutes, { errorMap: () => ({ message: askMinutes }) }),
})

export const refusals = {
  wrong: {
    title: 'Ce n’est pas encore ouvert.',
    text: 'La carte ou les 4 chiffres ne vont pas. Vérifiez les 5 mots, puis la personne tape de nouveau ses chiffres. Si la carte a été retirée, faites-en une nouvelle à l’accueil.',
  },
  self: {
    title: 'C’est votre propre carte.',
    text: 'Pour votre parcours, vous n’avez besoin de l’accord de personne.',
  },
  tooMany(waitSeconds: number) {
    const wait = minutesInWords(Math.ceil(waitSeconds / 60))
    return {
      title: 'Il y a eu beaucoup d’essais.',
      text: `Pour protéger cette carte, attendez ${wait}, puis essayez de nouveau. Rien n’est perdu.`,
    }
  },
}
