import { openLibrary } from '#app/content/library/index.server.ts'
import { listCourses } from '#app/features/catalog/index.server.ts'
import { type ImportReport, importProgress, thisInstallation } from '#app/features/exchange/index.server.ts'
import { bundleRefusal } from './bundle-refusal.ts'
import { say, warn } from './console.ts'
import { frenchCount, frenchMoment } from './french-words.ts'
import { withDatabase } from './with-database.ts'

/** `npm run progress:import -- FILE`: adds what another installation recorded. Importing again changes nothing more. */
export async function main([file, ...others]: string[]): Promise<number> {
  if (!file || file.startsWith('--') || others.length > 0) {
    warn('Dites quel fichier : npm run progress:import -- FICHIER')
    return 1
  }
  return withDatabase(async settings => {
    openLibrary(settings.cacheDir)
    const courses = listCourses()
    if (courses.length === 0) {
      // Without the courses, nothing says what finishing one means.
      warn('Les leçons ne sont pas prêtes. Lancez d’abord npm start, puis recommencez.')
      return 1
    }
    try {
      say(sentencesOf(await importProgress({ file, installation: thisInstallation(), courses })).join('\n'))
      return 0
    } catch (error) {
      const refusal = bundleRefusal({ error, file })
      if (!refusal) throw error
      warn(refusal)
      return 1
    }
  })
}

function sentencesOf(report: ImportReport): string[] {
  const { forgotten, fictional, taken, unreadable, unknownUnits } = report
  return [
    `Valise de « ${report.from} », faite le ${frenchMoment(report.madeAt)}.`,
    ...(report.importedBefore ? [`Elle est déjà importée, le ${frenchMoment(report.importedBefore)}.`] : []),
    `${frenchCount(report.people, 'personne')}, dont ${report.newPeople} que vous ne connaissiez pas.`,
    `${frenchCount(report.events, 'fait')}, dont ${report.newEvents} que vous n’aviez pas.`,
    ...(forgotten > 0 ? [`Mis de côté, car oubliées ici : ${frenchCount(forgotten, 'personne')}.`] : []),
    ...(fictional > 0 ? [`Mis de côté : ${frenchCount(fictional, 'personne')} de démonstration.`] : []),
    ...(taken > 0 ? [`Mis de côté : ${frenchCount(taken, 'fait')} au numéro déjà pris par une autre personne.`] : []),
    ...(unreadable > 0 ? [`Mis de côté : ${frenchCount(unreadable, 'ligne')} que je ne comprends pas.`] : []),
    ...(unknownUnits.length > 0
      ? [
          `Je ne connais pas : ${unknownUnits.join(', ')}. Ces personnes sont gardées sans CMCAS ni SLVie.`,
          'Ajoutez ces lieux, puis importez de nouveau : chacune retrouve le sien.',
        ]
      : []),
  ]
}
