import { minutesInWords } from '#app/ui/patterns/french.ts'

/** Why a code opens nothing, each in a sentence that says what to do next. */
export const codeFaults = {
  missing: 'Écrivez le code. La personne qui anime l’atelier vous le montre.',
  shape: 'Un code a 6 lettres ou chiffres. Regardez-le encore, puis écrivez-le de nouveau.',
  unknown: 'Ce code n’ouvre pas d’atelier. Regardez-le encore, signe par signe, puis écrivez-le de nouveau.',
  tooMany(waitSeconds: number): string {
    const wait = minutesInWords(Math.ceil(waitSeconds / 60))
    return `Il y a eu beaucoup d’essais dans ce lieu. Attendez ${wait}, puis essayez de nouveau. Vous pouvez aussi commencer sans code.`
  },
}
