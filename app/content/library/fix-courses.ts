import { writeFileSync } from 'node:fs'
import type { Problem } from '../contract.ts'
import { type AddedId, fixStandard, fixTwin, noIds, noteIds, type TakenIds } from './fix-ids.ts'
import { readText } from './read-text.ts'
import { scanCourses } from './scan-courses.ts'
import type { LessonFile, ScannedCourse, ScannedLesson } from './scanned.ts'

/** What was written in each file, and what could not be. */
export type FixReport = { fixed: { file: string; added: AddedId[] }[]; problems: Problem[] }

/** Writes into the lessons of a folder the ids that their authors forgot. Running it again changes nothing more. */
export function fixCourses(folder: string): FixReport {
  const scan = scanCourses(folder)
  const report: FixReport = { fixed: [], problems: scan.isUnreadable ? scan.problems : [] }
  for (const course of scan.courses) fixCourse(course, report)
  return report
}

function fixCourse(course: ScannedCourse, report: FixReport): void {
  const taken = noIds()
  for (const lesson of course.lessons) {
    const text = readText(lesson.standard)
    if (text.source !== null) noteIds(text.source, taken)
  }
  for (const lesson of course.lessons) fixLesson(lesson, { taken, report, isDescribed: course.description !== null })
}

type Fixing = { taken: TakenIds; report: FixReport; isDescribed: boolean }

function fixLesson(lesson: ScannedLesson, { taken, report, isDescribed }: Fixing): void {
  const text = readText(lesson.standard)
  if (text.problem) {
    report.problems.push(text.problem)
    return
  }
  // Plain Markdown of elsewhere does without ids: it is left as it is.
  const lessonSlug = isDescribed || lesson.standard.format === 'mdx' ? lesson.slug : null
  const standard = fixStandard(text.source, { lessonSlug, taken })
  save(lesson.standard, standard, report)
  if (!lesson.easyToRead) return
  const twin = readText(lesson.easyToRead)
  if (twin.problem) {
    report.problems.push(twin.problem)
    return
  }
  const fixed = fixTwin(twin.source, standard.source)
  if (fixed) {
    save(lesson.easyToRead, fixed, report)
    return
  }
  const message =
    'Il manque des id, et ce texte n’a pas les mêmes étapes, questions et choix que le texte courant. Alignez-le, puis relancez.'
  const place = { file: lesson.easyToRead.path, line: 1, column: 1 }
  report.problems.push({ ...place, severity: 'error', rule: 'aligned-steps', message })
}

function save(file: LessonFile, { source, added }: { source: string; added: AddedId[] }, report: FixReport): void {
  if (added.length === 0) return
  try {
    writeFileSync(file.absolute, source)
    report.fixed.push({ file: file.path, added })
  } catch {
    const message = 'Ce fichier ne peut pas être modifié. Vérifiez ses droits d’accès.'
    report.problems.push({ file: file.path, line: 1, column: 1, severity: 'error', rule: 'unwritable', message })
  }
}
