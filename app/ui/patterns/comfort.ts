import { z } from 'zod'

// The words of the form are those of the cookie and of the attributes of <html>.
const schema = z.object({
  taille: z.enum(['normal', 'grand', 'tres-grand', 'geant']).catch('normal'),
  espace: z.enum(['normal', 'aere']).catch('normal'),
  lettres: z.enum(['appareil', 'lisible']).catch('appareil'),
  couleurs: z.enum(['appareil', 'clair', 'nuit', 'fort', 'fort-nuit']).catch('appareil'),
  calme: z.enum(['oui', 'non']).catch('non'),
})

/** How a person reads best. Kept on her device and nowhere else. */
export type Comfort = z.infer<typeof schema>

/** Reads the choices from a form or from the cookie's value; what is missing or unknown takes the device's way. */
export function readComfort(source: URLSearchParams | FormData): Comfort {
  return schema.parse(Object.fromEntries(source))
}

export function writeComfort(comfort: Comfort): string {
  return new URLSearchParams(comfort).toString()
}

/** The attributes of <html> that carry the choices, so that the first picture of the page is already right. */
export function comfortAttributes(comfort: Comfort): Record<string, string | undefined> {
  return {
    'data-size': comfort.taille === 'normal' ? undefined : comfort.taille,
    'data-space': comfort.espace === 'normal' ? undefined : comfort.espace,
    'data-font': comfort.lettres === 'appareil' ? undefined : comfort.lettres,
    'data-scheme': comfort.couleurs === 'appareil' ? undefined : comfort.couleurs,
    'data-calm': comfort.calme === 'oui' ? '' : undefined,
  }
}
