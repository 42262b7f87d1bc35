import type { CourseEntry, Library } from '../contract.ts'
import {
  type BuildMemory,
  type CompileRecord,
  type EditionFacts,
  emptyMemory,
  loadEdition,
  recentlySeen,
} from './build-cache.ts'
import type { BuildOptions } from './build-options.ts'
import { compileFile, completeTwin, type Workshop } from './compile-file.ts'
import { describeCourse, describeSite } from './course-context.ts'
import type { LessonTask } from './lesson-input.ts'
import { refuseSharedIds } from './refuse-shared-ids.ts'
import { type CourseOnDisk, resolveLessons } from './resolve-course.ts'
import type { JoinEditions } from './resolve-lesson.ts'
import { runLimited } from './run-limited.ts'
import { scanCourses } from './scan-courses.ts'
import type { KnownFolders } from './walk-folder.ts'

type Assembly = {
  options: BuildOptions
  before: BuildMemory
  /** Hashes of the editions that are really on disk; null where lessons are only checked. */
  stored: Set<string> | null
  workshop: Workshop
  /** Folders as the last build found them. */
  folders: KnownFolders
}

// Twice the pool's threads: one compiles while the next is read and its pictures are prepared.
const AT_A_TIME = 4

/** `isUnreadable`: the courses' folder itself is missing, or can't be read. */
type Assembled = { library: Library; memory: BuildMemory; isUnreadable: boolean }

/** From the courses' folder to the library: finds, reads, compiles what changed, then decides what is on line. */
export async function assembleLibrary(assembly: Assembly): Promise<Assembled> {
  const { options, before, workshop, folders } = assembly
  const scan = scanCourses(options.coursesDir, folders)
  const site = describeSite({ scan, workerFile: options.workerFile })
  const described = scan.courses.map(scanned => {
    const lastGood = before.descriptions[scanned.folder]
    return { ...describeCourse({ course: scanned, site, lastGood }), scanned }
  })
  const { courses, problems: sharedIds } = refuseSharedIds(described, before.descriptions)
  const after: BuildMemory = { ...emptyMemory(), lastGood: recentlySeen(before.lastGood, Date.now()) }
  after.records = await compileAll(courses, assembly)
  const problems = [...scan.problems, ...site.glossary.problems, ...site.scenarios.problems, ...sharedIds]
  const entries: CourseEntry[] = []
  for (const course of courses) {
    const lessons = await resolveLessons(course, {
      before,
      after,
      join: joinWith({ options, before, after, workshop }),
    })
    const { description, scanned } = course
    // A course that has never had a readable course.yaml can't be shown: only its problems are told.
    if (!description) {
      problems.push(...course.problems, ...lessons.flatMap(lesson => lesson.problems))
      continue
    }
    after.descriptions[scanned.folder] = description
    entries.push({ ...description, slug: scanned.slug, lessons, problems: course.problems })
  }
  const library = { version: 1, builtAt: new Date().toISOString(), courses: entries, problems }
  return { library, memory: after, isUnreadable: scan.isUnreadable }
}

async function compileAll(courses: CourseOnDisk[], assembly: Assembly): Promise<BuildMemory['records']> {
  const { options, before, stored, workshop } = assembly
  const records: BuildMemory['records'] = {}
  const waiting: LessonTask[] = []
  for (const task of courses.flatMap(listTasks)) {
    const known = before.records[task.file.path]
    if (options.only && !options.only(task.file.path)) continue
    if (known && isFresh(known, task) && isStored(known, stored)) records[task.file.path] = known
    else waiting.push(task)
  }
  let done = 0
  await runLimited(waiting, AT_A_TIME, async task => {
    const known = before.records[task.file.path]
    const trusted = known && isStored(known, stored) ? known : undefined
    records[task.file.path] = await compileFile({ ...task, known: trusted, workshop })
    done++
    options.onProgress?.(done, waiting.length, task.file.path)
  })
  return records
}

function listTasks({ scanned, context }: CourseOnDisk): LessonTask[] {
  return scanned.lessons.flatMap(lesson => {
    const standard: LessonTask = { lesson, file: lesson.standard, edition: 'standard', context }
    if (!lesson.easyToRead) return [standard]
    return [standard, { lesson, file: lesson.easyToRead, edition: 'easyToRead', context }]
  })
}

function isFresh(known: CompileRecord, { file, context }: LessonTask): boolean {
  return file.fingerprint !== '' && known.fingerprint === file.fingerprint && known.context === context.signature
}

function isStored(known: CompileRecord, stored: Set<string> | null): boolean {
  return known.facts === null || stored === null || stored.has(known.facts.hash)
}

type Joining = Pick<Assembly, 'options' | 'before' | 'workshop'> & { after: BuildMemory }

/** Joins two editions once, and remembers the result under their two hashes. */
function joinWith({ options, before, after, workshop }: Joining): JoinEditions {
  const { cacheDir } = options
  return async (standard, easyToRead) => {
    // Where lessons are only checked nobody will read the result.
    if (cacheDir === null) return easyToRead
    const key = `${standard.hash}+${easyToRead.hash}`
    const known = before.completed[key]
    const joined = known ?? (await complete({ cacheDir, standard, easyToRead, keep: workshop.keep }))
    after.completed[key] = joined
    return joined
  }
}

type Completion = { cacheDir: string; standard: EditionFacts; easyToRead: EditionFacts; keep: Workshop['keep'] }

async function complete({ cacheDir, standard, easyToRead, keep }: Completion): Promise<EditionFacts> {
  const editions = await Promise.all([loadEdition(cacheDir, standard.hash), loadEdition(cacheDir, easyToRead.hash)])
  return completeTwin({ standard: editions[0], easyToRead: editions[1], facts: easyToRead, keep })
}
