import { noIds, noteIds } from './fix-ids.ts'
import { asEnding, type LessonFiles, readLessonText, stampOf } from './lesson-text.ts'
import { type Replacement, replaceTogether, settle } from './replace-together.server.ts'
import { errorCode } from './walk-folder.ts'
import { withWriteLock } from './write-lock.server.ts'

/** `changed`: its files are not those that were read; `busy`: somebody has been writing for too long. */
export type NotWritten = 'changed' | 'busy'

/** A lesson that this machine does not let us write. */
export class UnwritableLesson extends Error {}

/** `workDir`: where what is being written is noted. All the processes that write these courses share it. */
export type WritingPlace = { coursesDir: string; workDir: string }

const PATIENCE_MS = 5000

/** What an addition was, enough to take it back: the lesson, its stamps before and after, and how long its files were before. */
export type Addition = { file: string; before: string; after: string; lengths: number[] }

/** Puts steps at the end of a lesson and of its easy-to-read twin, of both or of none, unless they have changed since `stamp`. */
export async function addToLesson({
  steps,
  stamp,
  ...wanted
}: WritingPlace & { lesson: LessonFiles; stamp: string; steps: string }): Promise<Addition | NotWritten> {
  const written = await rewrite({
    ...wanted,
    stamp,
    change: bytes => Buffer.concat([bytes, Buffer.from(asEnding(bytes, steps))]),
  })
  if (!Array.isArray(written)) return written
  return {
    file: wanted.lesson.file,
    before: stamp,
    after: stampOf(written.map(({ after }) => after)),
    lengths: written.map(({ before }) => before.length),
  }
}

/** Makes the files of a lesson again what they were before an addition, byte for byte, unless they have changed since. */
export async function takeBackAddition({
  addition,
  ...wanted
}: WritingPlace & { lesson: LessonFiles; addition: Addition }): Promise<'taken-back' | NotWritten> {
  if (addition.file !== wanted.lesson.file) return 'changed'
  const written = await rewrite({
    ...wanted,
    stamp: addition.after,
    change: (bytes, index) => bytes.subarray(0, addition.lengths[index]),
  })
  return Array.isArray(written) ? 'taken-back' : written
}

/** What has become of an addition: `there` while the files are as it left them, `gone` while they are as they were before it. */
export function stateOfAddition({
  coursesDir,
  lesson,
  addition,
}: WritingPlace & {
  lesson: LessonFiles
  addition: Addition
}): 'there' | 'gone' | 'changed' {
  const stamp = addition.file === lesson.file ? readLessonText({ coursesDir, lesson })?.stamp : undefined
  if (stamp === addition.after) return 'there'
  return stamp === addition.before ? 'gone' : 'changed'
}

type Rewriting = WritingPlace & { lesson: LessonFiles; stamp: string; change: (bytes: Buffer, index: number) => Buffer }

async function rewrite({ coursesDir, workDir, lesson, stamp, change }: Rewriting): Promise<Replacement[] | NotWritten> {
  // Only one writer is here at a time: what is read is what is replaced.
  async function act(): Promise<Replacement[] | 'changed'> {
    await settle(workDir)
    const text = readLessonText({ coursesDir, lesson })
    if (text?.stamp !== stamp) return 'changed'
    const files = text.sources.map(({ absolute, bytes }, index) => {
      return { absolute, before: bytes, after: change(bytes, index) }
    })
    await replaceTogether({ workDir, files })
    return files
  }
  try {
    return await withWriteLock({ workDir, patienceMs: PATIENCE_MS, act })
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error)))
      throw new UnwritableLesson(lesson.file, { cause: error })
    throw error
  }
}

/** Ids of steps and questions that these lessons already have: a new one must be new in the whole course. */
export function idsOfLessons({ coursesDir, lessons }: { coursesDir: string; lessons: LessonFiles[] }): Set<string> {
  const taken = noIds()
  for (const lesson of lessons)
    for (const { bytes } of readLessonText({ coursesDir, lesson })?.sources ?? [])
      noteIds(bytes.toString('utf8'), taken)
  return new Set([...taken.steps, ...taken.exercises])
}
