import type { SheetFault } from '#app/features/paper/index.server.ts'
import type { DateFault } from '#app/features/paper/index.ts'
import type { CodeFault } from '#app/platform/checked-code.ts'

/** What to say of a code that can't be right, before any sheet is looked for. */
export function codeFaultSentence({ fault, count }: { fault: CodeFault; count: number }): string {
  if (fault === 'empty') return 'Écrivez le code qui est en haut de la feuille.'
  if (fault === 'length') return `Un code a 8 signes. Vous en avez écrit ${count}. Relisez la feuille, et complétez.`
  return 'Un signe est peut-être mal lu. Relisez le code signe par signe, et corrigez-le ici.'
}

export const sheetFaultSentences: Record<SheetFault, string> = {
  unknown:
    'Nous ne connaissons pas cette feuille. Relisez le code. La feuille vient peut-être d’un autre site Trait d’union : gardez-la.',
  'other-unit':
    'Cette feuille est celle d’une personne d’une autre CMCAS. Rien n’est enregistré. Rendez-lui sa feuille, ou confiez-la à l’accueil de sa CMCAS.',
  nobody:
    'La personne de cette feuille a demandé que ses données soient effacées. Rien n’est enregistré. Rendez-lui sa feuille.',
}

export const dateFaultSentences: Record<DateFault, string> = {
  unreadable: 'Nous ne lisons pas cette date. Écrivez le jour, le mois et l’année : 24/11/2026.',
  future: 'Cette date n’est pas encore passée. Écrivez la date de la feuille, ou celle d’aujourd’hui.',
  'before-print': 'Cette date est plus ancienne que la feuille. Écrivez le jour où la feuille a été remplie.',
}
