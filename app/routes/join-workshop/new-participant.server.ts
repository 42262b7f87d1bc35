import { z } from 'zod'
import { longestFirstName, pictograms, tidyFirstName } from '#app/features/workshops/index.ts'
import { isId, newId } from '#app/platform/ids.ts'

const askName = 'Écrivez votre prénom. Vous pouvez aussi appuyer sur « Entrer sans prénom ».'
const askPictogram = 'Choisissez une image.'

const firstName = z
  .string({ required_error: askName, invalid_type_error: askName })
  .transform(typed => tidyFirstName(typed) ?? '')
  .pipe(
    z
      .string()
      .min(1, askName)
      .max(longestFirstName, `Ce prénom est long. Écrivez ${longestFirstName} lettres au plus.`),
  )

const around = {
  image: z.enum(pictograms, { required_error: askPictogram, invalid_type_error: askPictogram }),
  parcours: z.enum(['le-mien', 'nouveau']).catch('nouveau'),
  envoi: z
    .string()
    .refine(isId)
    .catch(() => newId()),
}

const withName = z.object({ ...around, prenom: firstName })
const withoutName = z.object({ ...around, prenom: z.any().transform(() => null) })

/** What the form sends. « Entrer sans prénom » asks for none, whatever was typed. */
export function participantSchema(form: FormData) {
  return form.has('sans-prenom') ? withoutName : withName
}

/** Somebody else of the workshop has this first name and this drawing. */
export function samePersonFault(name: string | null): string {
  return `Une autre personne s’appelle ${name ?? 'comme vous'} et a cette image. Choisissez une autre image.`
}
