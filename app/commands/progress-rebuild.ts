import { showStep } from '#app/boot/show-step.server.ts'
import { openLibrary } from '#app/content/library/index.server.ts'
import { findCourseById, listCourses } from '#app/features/catalog/index.server.ts'
import { pictureOfProgress, rebuildProgress, requirementsOf } from '#app/features/learning/index.server.ts'
import { comparePictures } from './compare-pictures.ts'
import { withDatabase } from './with-database.ts'

/**
 * `npm run progress:rebuild`: works the progress out again from the events, and says whether that changed anything.
 * Exit code 1 where it did: something had written progress that the events do not tell.
 */
export async function main(): Promise<number> {
  return withDatabase(async settings => {
    openLibrary(settings.cacheDir)
    if (listCourses().length === 0) {
      // Without the courses, nothing says what finishing one means: everybody would lose her finished lessons.
      process.stderr.write('Les leçons ne sont pas prêtes. Lancez d’abord npm start, puis recommencez.\n')
      return 1
    }
    const before = await pictureOfProgress()
    const step = showStep('Progression')
    await rebuildProgress({ requirementsOf: requirements, onProgress: step.progress })
    step.done()
    const differences = comparePictures(before, await pictureOfProgress())
    process.stdout.write(`${differences.length === 0 ? 'identique' : differences.map(sentence).join('\n')}\n`)
    return differences.length === 0 ? 0 : 1
  })
}

function requirements(courseId: string): ReturnType<typeof requirementsOf> {
  const course = findCourseById(courseId)
  return course ? requirementsOf(course) : { lessons: [] }
}

function sentence({ table, lost, gained }: ReturnType<typeof comparePictures>[number]): string {
  return `${table} : ${lost} ligne(s) d’avant sans égale, ${gained} ligne(s) nouvelle(s)`
}
