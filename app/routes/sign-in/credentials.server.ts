import { z } from 'zod'
import { holdsSomewhere, receiveLearners, seeFollowUp, seeStudio, type Viewer } from '#app/features/accounts/index.ts'
import { minutesInWords } from '#app/ui/patterns/french.ts'

const askEmail = 'Écrivez votre adresse e-mail.'
const askPassword = 'Écrivez votre mot de passe.'

/** What the form sends. The shape of the address is not judged: whoever has an account knows it, whoever guesses learns nothing. */
export const credentialsSchema = z.object({
  email: z.string({ required_error: askEmail, invalid_type_error: askEmail }).trim().min(1, askEmail),
  password: z.string({ required_error: askPassword, invalid_type_error: askPassword }).min(1, askPassword),
})

/** Where an account goes first when no page was asked for. */
export function firstSpace(viewer: Viewer): string {
  if (holdsSomewhere(seeFollowUp, viewer)) return '/suivi'
  if (holdsSomewhere(seeStudio, viewer)) return '/studio'
  if (holdsSomewhere(receiveLearners, viewer)) return '/accueil'
  return '/mon-parcours'
}

export const refusals = {
  wrong: {
    title: 'Ce n’est pas encore ouvert.',
    text: 'L’adresse ou le mot de passe ne va pas. Vérifiez les deux, puis essayez de nouveau.',
  },
  oneTimeOver: {
    title: 'Ce mot de passe de l’accueil ne sert plus.',
    text: 'Il a déjà servi, ou ses 3 jours sont passés. Demandez-en un autre à la personne qui vous l’a donné.',
  },
  tooMany(waitSeconds: number) {
    const wait = minutesInWords(Math.ceil(waitSeconds / 60))
    return {
      title: 'Il y a eu beaucoup d’essais.',
      text: `Pour protéger ce compte, attendez ${wait}, puis essayez de nouveau. Rien n’est perdu.`,
    }
  },
}
