import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import type { WrittenQuestion } from '#app/content/contract.ts'
import { toMdx } from '#app/content/library/index.server.ts'
import { marksToMarkdown } from './marks.ts'
import { decodeFile, MOST_BYTES } from './open-question-file.ts'
import { type FileFormat, FileRefusal, type Lost } from './question-file.ts'
import { readText } from './read-file.ts'

export type Imported = { format: FileFormat; mdx: string; count: number; lost: Lost[] }

/** Turns a file of questions made elsewhere into steps to paste in a lesson. Throws a `FileRefusal` for what it can't read. */
export function importQuestions(file: string): Imported {
  const { text, lost } = decodeFile(readFileOf(file))
  return readQuestions(text, lost)
}

/** The same, of words already in memory. */
export function readQuestions(text: string, before: Lost[] = []): Imported {
  const { format, questions, lost } = readText(text, before)
  return { format, mdx: writeSteps(questions), count: questions.length, lost }
}

/** Questions as an author would have written them, each in a step of its own. */
export function writeSteps(questions: WrittenQuestion[]): string {
  return marksToMarkdown(toMdx(questions))
}

function readFileOf(file: string): Uint8Array {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    throw new FileRefusal(`Je ne peux pas ouvrir « ${file} ». Vérifiez son nom.`)
  }
  try {
    const facts = fstatSync(handle)
    if (!facts.isFile()) throw new FileRefusal(`« ${file} » n’est pas un fichier.`)
    if (facts.size > MOST_BYTES) {
      throw new FileRefusal(
        `Ce fichier pèse ${Math.ceil(facts.size / 1e6)} Mo. La limite est de 5 Mo : exportez vos questions en plusieurs fois.`,
      )
    }
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}
