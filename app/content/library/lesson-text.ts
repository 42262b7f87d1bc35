import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { LessonEntry } from '../contract.ts'
import { hashOf } from './hash-of.ts'

/** Which files a lesson is, as its entry in the library says. */
export type LessonFiles = Pick<LessonEntry, 'file' | 'easyToReadFile'>

/** One file of a lesson. `path` is relative to the courses' folder. */
export type LessonSource = { path: string; absolute: string; bytes: Buffer }

/** The files of a lesson as they are now: its text, then its easy-to-read twin. `stamp` changes with any of them. */
export type LessonText = { sources: LessonSource[]; stamp: string }

/** Reads the files of a lesson. Null where one of them can't be read. */
export function readLessonText({ coursesDir, lesson }: { coursesDir: string; lesson: LessonFiles }): LessonText | null {
  const { file, easyToReadFile } = lesson
  try {
    const sources = [file, ...(easyToReadFile ? [easyToReadFile] : [])].map(name => {
      // Where it is a link, what it leads to is what is read and replaced.
      const absolute = realpathSync(path.join(coursesDir, name))
      return { path: name, absolute, bytes: readFileSync(absolute) }
    })
    return { sources, stamp: stampOf(sources.map(({ bytes }) => bytes)) }
  } catch {
    return null
  }
}

/** The stamp of a lesson whose files have these bytes, in order. */
export function stampOf(files: Buffer[]): string {
  return hashOf(files.map(bytes => bytes.toString('base64')).join(' '))
}

/** What to put after the bytes of a lesson so that steps follow it, in its own line endings. */
export function asEnding(bytes: Buffer, steps: string): string {
  const text = bytes.toString('utf8')
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const gap = /[\r\n]\s*$/.test(text) ? '\n' : '\n\n'
  return `${gap}${steps.trim()}\n`.replaceAll('\n', newline)
}

/** How many lines a text has before what is put after it: the first of the new ones is the next. */
export function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length
}
