import { minutesInWords } from '#app/ui/patterns/french.ts'

/** Why a tile stays closed, each in a sentence that says what to do next. */
export const codeFaults = {
  wrong: 'Ce ne sont pas vos 4 chiffres. Vous pouvez essayer de nouveau.',
  tooMany(waitSeconds: number): string {
    const wait = minutesInWords(Math.ceil(waitSeconds / 60))
    return `Il y a eu beaucoup d’essais. Attendez ${wait}. Votre parcours est gardé.`
  },
}
