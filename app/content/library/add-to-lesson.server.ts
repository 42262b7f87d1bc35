import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { noIds, noteIds } from './fix-ids.ts'
import { asEnding, type LessonFiles, type LessonSource, readLessonText } from './lesson-text.ts'
import { errorCode } from './walk-folder.ts'

/** `changed`: its files are not those that were read; `busy`: somebody is writing there at this moment. */
export type Addition = 'added' | 'changed' | 'busy'

/** A lesson that this machine does not let us write. */
export class UnwritableLesson extends Error {}

type Held = LessonSource & { handle: FileHandle; temporary: string }

const FORGOTTEN_MS = 60_000

/**
 * Puts steps at the end of a lesson and of its easy-to-read twin, unless they have changed since `stamp`.
 * Each file is replaced in one move, once both are whole on disk: nobody ever reads half of one.
 */
export async function addToLesson({
  coursesDir,
  lesson,
  stamp,
  steps,
}: {
  coursesDir: string
  lesson: LessonFiles
  stamp: string
  steps: string
}): Promise<Addition> {
  const first = readLessonText({ coursesDir, lesson })
  if (first?.stamp !== stamp) return 'changed'
  const held: Held[] = []
  try {
    for (const source of first.sources) held.push(await hold(source))
    // Only one writer holds the files: what is read now is what will be replaced.
    if (readLessonText({ coursesDir, lesson })?.stamp !== stamp) return 'changed'
    for (const { handle, bytes } of held) {
      await handle.writeFile(Buffer.concat([bytes, Buffer.from(asEnding(bytes, steps))]))
      await handle.sync()
      await handle.close()
    }
    for (let next = held[0]; next; next = held[0]) {
      await rename(next.temporary, next.absolute)
      // From here its name is another writer's to take: it must not be swept away below.
      held.shift()
    }
    return 'added'
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'busy'
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error)))
      throw new UnwritableLesson(lesson.file, { cause: error })
    throw error
  } finally {
    for (const { handle, temporary } of held) {
      await handle.close().catch(() => {})
      await rm(temporary, { force: true })
    }
  }
}

/** Opens the file that will take its place; its very existence keeps other writers out. */
async function hold(source: LessonSource): Promise<Held> {
  const temporary = path.join(path.dirname(source.absolute), `.${path.basename(source.absolute)}.tmp`)
  const left = await stat(temporary).catch(() => null)
  // A machine that stopped in the middle has left it there.
  if (left && Date.now() - left.mtimeMs > FORGOTTEN_MS) await rm(temporary, { force: true })
  const { mode } = await stat(source.absolute)
  return { ...source, temporary, handle: await open(temporary, 'wx', mode) }
}

/** Ids of steps and questions that these lessons already have: a new one must be new in the whole course. */
export function idsOfLessons({ coursesDir, lessons }: { coursesDir: string; lessons: LessonFiles[] }): Set<string> {
  const taken = noIds()
  for (const lesson of lessons)
    for (const { bytes } of readLessonText({ coursesDir, lesson })?.sources ?? [])
      noteIds(bytes.toString('utf8'), taken)
  return new Set([...taken.steps, ...taken.exercises])
}
