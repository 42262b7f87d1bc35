import type { CompiledEdition } from '#app/content/contract.ts'
import type { FileFormat, QuestionFile, WrittenFile } from './question-file.ts'
import { readLesson } from './read-lesson.ts'
import { writeAiken } from './write-aiken.ts'
import { writeGift } from './write-gift.ts'
import { writeMoodle } from './write-moodle.ts'

const WRITERS: Record<FileFormat, (file: Pick<QuestionFile, 'questions'>) => WrittenFile> = {
  moodle: writeMoodle,
  gift: writeGift,
  aiken: writeAiken,
}

export type Exported = WrittenFile & { count: number }

/** Writes the questions of a compiled lesson in another format. `count`: those the lesson has. */
export function exportQuestions({ edition, format }: { edition: CompiledEdition; format: FileFormat }): Exported {
  const { questions, lost } = readLesson(edition)
  const written = WRITERS[format]({ questions })
  return { text: written.text, lost: [...lost, ...written.lost], count: questions.length }
}

export function isFileFormat(name: string): name is FileFormat {
  return Object.hasOwn(WRITERS, name)
}
