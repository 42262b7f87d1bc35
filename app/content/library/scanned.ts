import type { Problem } from '../contract.ts'
import type { FoundFile } from './walk-folder.ts'

/** One edition's file, before anything in it is read. */
export type LessonFile = FoundFile & { format: 'mdx' | 'md' }

/** One lesson of the disk: its text, and its easy-to-read twin where there is one. */
export type ScannedLesson = {
  /** Folder that its pictures are looked up from, relative to the walked folder; empty at the top. */
  folder: string
  slug: string
  /** Name of last resort. */
  name: string
  standard: LessonFile
  easyToRead: LessonFile | null
}

/** One course of the disk. `description` is its `course.yaml`; null for a folder of plain Markdown. */
export type ScannedCourse = {
  /** Relative to the walked folder; empty where that folder is itself the course. */
  folder: string
  slug: string
  name: string
  description: FoundFile | null
  glossaries: FoundFile[]
  lessons: ScannedLesson[]
  /** Files that are neither lessons nor descriptions: a lesson may show or link to them. */
  media: FoundFile[]
}

/** What a courses' folder holds, file by file, with nothing read yet. */
export type Scan = {
  courses: ScannedCourse[]
  glossaries: FoundFile[]
  /** What the simulators play, for all courses: `scenarios/<type>/<name>.yaml`. */
  scenarios: FoundFile[]
  problems: Problem[]
  /** True where the folder itself is missing, is a file, or can't be opened. */
  isUnreadable: boolean
}
