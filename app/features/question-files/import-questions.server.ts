import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { toMdx } from '#app/content/library/index.server.ts'
import { marksToMarkdown, withoutMarks } from './marks.ts'
import { decodeFile, MOST_BYTES, recogniseFormat } from './open-question-file.ts'
import { withPlainParts } from './plain-parts.ts'
import { type FileFormat, FileRefusal, type Lost, type QuestionFile, whatLessonRefuses } from './question-file.ts'
import { readAiken } from './read-aiken.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'

const READERS: Record<FileFormat, (text: string) => QuestionFile> = {
  moodle: readMoodle,
  gift: readGift,
  aiken: readAiken,
}

export type Imported = { format: FileFormat; mdx: string; count: number; lost: Lost[] }

/** Turns a file of questions made elsewhere into steps to paste in a lesson. Throws a `FileRefusal` for what it can't read. */
export function importQuestions(file: string): Imported {
  const { text, lost } = decodeFile(readBytes(file))
  return readQuestions(text, lost)
}

/** The same, of words already in memory. */
export function readQuestions(text: string, before: Lost[] = []): Imported {
  const format = recogniseFormat(text)
  const { questions, lost } = READERS[format](text)
  const refused = questions.flatMap(question =>
    whatLessonRefuses(question).map(what => ({ place: `« ${question.title} »`, what })),
  )
  const plain = questions.map(withPlainParts)
  const stripped = questions
    .filter((question, index) => JSON.stringify(question) !== JSON.stringify(plain[index]))
    .map(({ title }) => ({
      place: `« ${withoutMarks(title)} »`,
      what: 'le gras ou l’italique d’un titre, d’un texte à trous ou d’une réponse à associer : ses mots restent',
    }))
  const mdx = marksToMarkdown(toMdx(plain))
  return { format, mdx, count: questions.length, lost: [...before, ...lost, ...stripped, ...refused] }
}

function readBytes(file: string): Uint8Array {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    throw new FileRefusal(`Je ne peux pas ouvrir « ${file} ». Vérifiez son nom.`)
  }
  try {
    const facts = fstatSync(handle)
    if (!facts.isFile()) throw new FileRefusal(`« ${file} » n’est pas un fichier.`)
    if (facts.size > MOST_BYTES) {
      throw new FileRefusal(
        `Ce fichier pèse ${Math.ceil(facts.size / 1e6)} Mo. La limite est de 5 Mo : exportez vos questions en plusieurs fois.`,
      )
    }
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}
