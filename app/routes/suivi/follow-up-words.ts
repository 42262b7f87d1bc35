import { type FollowUp, type FollowUpRow, monthInSentence, type Trend } from '#app/features/reporting/index.ts'

const numberFormat = new Intl.NumberFormat('fr-FR')

/** « 1 204 », as French writes it. */
export function inFrench(count: number): string {
  return numberFormat.format(count)
}

/** « 412 personnes », « 1 personne ». */
export function people(count: number): string {
  return `${inFrench(count)} ${count < 2 ? 'personne' : 'personnes'}`
}

/** « terminés sur 124 », after the number of those who finished: French counts 0 and 1 in the singular. */
export function finishedOutOf({ started, finished }: { started: number; finished: number }): string {
  return `${finished < 2 ? 'terminé' : 'terminés'} sur ${inFrench(started)}`
}

/** « de juin à novembre 2026 », « d’avril à septembre 2026 ». */
export function duringPeriod(periodInWords: string): string {
  return /^[aeiouy]/.test(periodInWords) ? `d’${periodInWords}` : `de ${periodInWords}`
}

/** What stands for the units below: « SLVie » in a CMCAS, « CMCAS » in the network. */
export function unitsBelow({ unit }: Pick<FollowUp, 'unit'>): 'SLVie' | 'CMCAS' {
  return unit.kind === 'ccas' ? 'CMCAS' : 'SLVie'
}

type Hidden = { count: number; noun: 'SLVie' | 'CMCAS' | 'cours'; threshold: number }

/** Why some rows are hidden, without telling which of them is small; null where none is. */
export function hiddenSentence({ count, noun, threshold }: Hidden): string | null {
  if (count === 0) return null
  const gender = noun === 'cours' ? '' : 'e'
  const hidden = count === 1 ? `est caché${gender}` : `sont caché${gender}s`
  return `${inFrench(count)} ${noun} ${hidden}. Sinon, on pourrait y deviner un groupe de moins de ${threshold} personnes.`
}

/** Why nobody may read who is enrolled: it says the column, never the row because of which it is hidden. */
export const enrolledSentence =
  'La colonne « Inscrits » est cachée en entier. Trop peu de personnes inscrites n’ont pas commencé : on pourrait y deviner un petit groupe.'

/** What the months show, and nothing else: the last one beside the first one. */
export function trendSentence({ months }: NonNullable<Trend>, what: string): string {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return ''
  const now = `En ${monthInSentence(last.month)}, ${people(last.finished)} ont terminé ${what}.`
  return `${now} En ${monthInSentence(first.month)}, elles étaient ${inFrench(first.finished)}.`
}

export type SortedRows = { shown: FollowUpRow[]; nobody: FollowUpRow[]; hidden: FollowUpRow[] }

/** Rows with figures, rows where nobody has started, and hidden rows, each in the order given. */
export function sortOut(rows: FollowUpRow[]): SortedRows {
  return {
    shown: rows.filter(row => row.figures && row.figures.started > 0),
    nobody: rows.filter(row => row.figures?.started === 0),
    hidden: rows.filter(row => !row.figures),
  }
}
