import { z } from 'zod'

const askTitle = 'Donnez un nom à l’atelier. Les personnes le lisent en entrant.'
const askUnit = 'Choisissez le lieu de l’atelier.'

/** What the form sends. Whether she may open one at this place, and whether the course is on line, is asked after. */
export const workshopSchema = z.object({
  titre: z
    .string({ required_error: askTitle, invalid_type_error: askTitle })
    .trim()
    .min(1, askTitle)
    .max(80, 'Ce nom est long. Écrivez 80 lettres au plus.'),
  lieu: z.string({ required_error: askUnit, invalid_type_error: askUnit }).min(1, askUnit),
  cours: z.string().optional().default(''),
})

export const unitRefused = 'Vous n’animez pas d’atelier dans ce lieu. Choisissez-en un de la liste.'
export const courseGone = 'Ce cours n’est plus proposé. Choisissez-en un autre, ou aucun.'
