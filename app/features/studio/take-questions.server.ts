import { readEdition } from '#app/content/library/index.server.ts'
import { exportQuestions, type FileFormat, type Lost } from '#app/features/question-files/index.server.ts'
import type { LessonWanted } from './lesson-wanted.ts'
import { findHerLesson } from './read-studio.server.ts'

/** The questions of a lesson in one format. `count`: those of the lesson; `text` is empty where the format takes none. */
export type TakenAway = { format: FileFormat; text: string; count: number; lost: Lost[] }

/** Writes the questions of the version that is on line, for another tool. Null where the lesson is not hers, or never was on line. */
export async function takeQuestions({
  formats,
  ...wanted
}: LessonWanted & { formats: FileFormat[] }): Promise<TakenAway[] | null> {
  const hash = (await findHerLesson(wanted))?.entry.online?.standard
  if (!hash) return null
  const edition = await readEdition(hash)
  return formats.map(format => ({ format, ...exportQuestions({ edition, format }) }))
}
