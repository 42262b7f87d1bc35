import { noIds, noteIds } from './fix-ids.ts'
import { asEnding, type LessonFiles, readLessonText } from './lesson-text.ts'
import { replaceTogether, settle } from './replace-together.server.ts'
import { errorCode } from './walk-folder.ts'
import { withWriteLock } from './write-lock.server.ts'

/** `changed`: its files are not those that were read; `busy`: somebody has been writing for too long. */
export type NotWritten = 'changed' | 'busy'

/** A lesson that this machine does not let us write. */
export class UnwritableLesson extends Error {}

/** `workDir`: where what is being written is noted. All the processes that write these courses share it. */
export type WritingPlace = { coursesDir: string; workDir: string }

const PATIENCE_MS = 5000

/** Puts steps at the end of a lesson and of its easy-to-read twin, of both or of none, unless they have changed since `stamp`. */
export async function addToLesson({
  steps,
  ...wanted
}: WritingPlace & { lesson: LessonFiles; stamp: string; steps: string }): Promise<'added' | NotWritten> {
  const outcome = await rewrite({
    ...wanted,
    change: bytes => Buffer.concat([bytes, Buffer.from(asEnding(bytes, steps))]),
  })
  return outcome ?? 'added'
}

type Rewriting = WritingPlace & { lesson: LessonFiles; stamp: string; change: (bytes: Buffer, index: number) => Buffer }

async function rewrite({ coursesDir, workDir, lesson, stamp, change }: Rewriting): Promise<NotWritten | null> {
  // Only one writer is here at a time: what is read is what is replaced.
  async function act(): Promise<'changed' | null> {
    await settle(workDir)
    const text = readLessonText({ coursesDir, lesson })
    if (text?.stamp !== stamp) return 'changed'
    const files = text.sources.map(({ absolute, bytes }, index) => {
      return { absolute, before: bytes, after: change(bytes, index) }
    })
    await replaceTogether({ workDir, files })
    return null
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
