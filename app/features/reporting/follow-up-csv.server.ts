import { stringify } from 'csv-stringify/sync'
import { enrolledIsHidden, type FollowUp, type FollowUpRow } from './follow-up.ts'
import { describePeriod, longMonth } from './french-months.ts'

const hidden = 'caché'
const enrolledRule = `La colonne « Inscrits » d’un tableau est cachée en entier là où trop peu de personnes inscrites n’ont pas commencé : on pourrait y deviner un petit groupe.`

/**
 * Writes what the page shows as a file for French spreadsheets: UTF-8 with its mark, a semicolon between cells.
 * It takes the masked object of the page, so that it can't say more. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front. `asOf`: the day of the export.
 */
export function followUpCsv({ followUp, asOf }: { followUp: FollowUp; asOf: Date }): string {
  const { unit, period, course, threshold, facts, sections, courses, trend } = followUp
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'Europe/Paris' }).format(asOf)
  const head = ['Inscrits', 'Commencé', 'Terminé', 'En chemin']
  const isEnrolledHidden = [facts ? [{ figures: facts }] : [], sections ?? [], courses].some(enrolledIsHidden)
  const lines: (string | number)[][] = [
    ['Suivi', unit.name],
    ['Période', describePeriod(period)],
    ['Cours', course?.title ?? 'Tous les cours'],
    ['Fichier créé le', day],
    ['Règle', maskRule(threshold)],
    ...(isEnrolledHidden ? [['Inscrits', enrolledRule]] : []),
    [],
    ['', ...head],
    figureLine({ name: unit.kind === 'ccas' ? 'Ensemble des CMCAS affichées' : 'Ensemble', figures: facts }),
  ]
  if (sections) lines.push([], [unit.kind === 'ccas' ? 'CMCAS' : 'SLVie', ...head], ...sections.map(figureLine))
  lines.push([], ['Cours', ...head], ...courses.map(figureLine))
  if (trend) {
    lines.push([], ['Mois', course ? 'Cours terminés' : 'Premiers cours terminés'])
    for (const { month, finished } of trend.months) lines.push([longMonth(month), finished])
  }
  return stringify(lines, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

/** « suivi-cmcas-lyon-2026-10.csv » */
export function followUpCsvName({ unit, period }: FollowUp): string {
  return `suivi-${unit.id}-${period.last}.csv`
}

function figureLine({ name, figures }: Pick<FollowUpRow, 'name' | 'figures'>): (string | number)[] {
  if (!figures) return [name, hidden, hidden, hidden, hidden]
  return [name, figures.enrolled ?? hidden, figures.started, figures.finished, figures.onTheWay]
}

function maskRule(threshold: number): string {
  return `« ${hidden} » : un groupe de moins de ${threshold} personnes, ou un autre groupe caché avec lui pour qu’on ne puisse pas le deviner.`
}
