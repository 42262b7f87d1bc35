import { readFileSync } from 'node:fs'
import type { GlossaryEntry } from '../compile/index.server.ts'
import type { Problem } from '../contract.ts'
import { hashOf } from './hash-of.ts'
import type { CourseContext } from './lesson-input.ts'
import { isPublishable } from './prepare-media.ts'
import { type CourseDescription, describePlainFolder, readCourseFile } from './read-course-file.ts'
import { joinGlossaries } from './read-glossary.ts'
import { readSharedScenarios, type SharedScenarios } from './read-scenarios.ts'
import { readText } from './read-text.ts'
import { splitOrder, titleFromName } from './safe-slug.ts'
import type { Scan, ScannedCourse } from './scanned.ts'
import type { FoundFile } from './walk-folder.ts'

/** What holds for all courses of one build. */
export type SiteContext = {
  glossary: { entries: GlossaryEntry[]; hasFiles: boolean; problems: Problem[] }
  scenarios: SharedScenarios
  sitePaths: Set<string>
  compilerVersion: string
  /** Changes with any of the above. */
  signature: string
}

/** `workerFile`: its content is the compiler's version, so that a changed compiler compiles everything again. */
export function describeSite({ scan, workerFile }: { scan: Scan; workerFile: string }): SiteContext {
  const sitePaths = new Set(
    scan.courses.flatMap(course => [
      `/cours/${course.slug}`,
      ...course.lessons.map(lesson => `/cours/${course.slug}/${lesson.slug}`),
    ]),
  )
  const glossary = readGlossaries(scan.glossaries)
  const compilerVersion = hashOf(readFileSync(workerFile, 'utf8'))
  const scenarios = readSharedScenarios(scan.scenarios)
  const signature = hashOf(JSON.stringify([compilerVersion, glossary.entries, [...sitePaths], scenarios.signature]))
  return { glossary, scenarios, sitePaths, compilerVersion, signature }
}

export type DescribedCourse = {
  /** Null where `course.yaml` is wrong and has never been right. */
  description: CourseDescription | null
  problems: Problem[]
  context: CourseContext
}

/** Reads what a course's lessons share. `lastGood` stands in for a `course.yaml` that no longer reads. */
export function describeCourse({
  course,
  site,
  lastGood,
}: {
  course: ScannedCourse
  site: SiteContext
  lastGood: CourseDescription | undefined
}): DescribedCourse {
  const read = readDescription(course)
  const description = read.description ?? lastGood ?? null
  const own = readGlossaries(course.glossaries)
  const known = new Set(own.entries.map(word => word.id))
  // A course may explain a word in its own way: its glossary comes before the common one.
  const glossary = [...own.entries, ...site.glossary.entries.filter(word => !known.has(word.id))]
  const lessonFiles = course.lessons.flatMap(lesson =>
    lesson.easyToRead ? [lesson.standard, lesson.easyToRead] : [lesson.standard],
  )
  const files: FoundFile[] = [...course.media.filter(file => isPublishable(file.path)), ...lessonFiles]
  const lessonPaths = new Map(
    course.lessons.map(lesson => [lesson.standard.path, `/cours/${course.slug}/${lesson.slug}`] as const),
  )
  const level = description?.level ?? 'intermediate'
  // The fingerprint of a lesson is its own affair: only what stands beside it counts here.
  const beside = [...course.media.map(file => [file.path, file.fingerprint || Date.now()]), ...lessonPaths]
  const parts = [site.signature, level, own.entries, beside]
  const context: CourseContext = {
    level,
    glossary,
    hasGlossary: own.hasFiles || site.glossary.hasFiles,
    lessonPaths,
    sitePaths: site.sitePaths,
    files,
    yamlFiles: course.media.filter(file => /\.yaml$/i.test(file.path)),
    scenarios: site.scenarios,
    hasLessonFolders: course.description !== null,
    signature: hashOf(JSON.stringify(parts)),
    compilerVersion: site.compilerVersion,
  }
  return { description, problems: [...read.problems, ...own.problems], context }
}

function readDescription(course: ScannedCourse): { description: CourseDescription | null; problems: Problem[] } {
  if (!course.description) {
    const title = titleFromName(splitOrder(course.name).rest)
    return { description: describePlainFolder({ slug: course.slug, title }), problems: [] }
  }
  const text = readText(course.description)
  if (text.problem) return { description: null, problems: [text.problem] }
  return readCourseFile({ file: course.description.path, source: text.source })
}

function readGlossaries(files: FoundFile[]): SiteContext['glossary'] {
  const problems: Problem[] = []
  const sources = files.flatMap(file => {
    const text = readText(file)
    if (text.problem) problems.push(text.problem)
    return text.problem ? [] : [{ file: file.path, source: text.source }]
  })
  const joined = joinGlossaries(sources)
  return { entries: joined.entries, hasFiles: files.length > 0, problems: [...problems, ...joined.problems] }
}
