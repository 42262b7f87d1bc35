import { withoutMarks } from './marks.ts'
import { decodeFile, recogniseFormat } from './open-question-file.ts'
import { withPlainParts } from './plain-parts.ts'
import { type FileFormat, type Lost, type QuestionFile, whatLessonRefuses } from './question-file.ts'
import { readAiken } from './read-aiken.ts'
import { readGift } from './read-gift.ts'
import { readMoodle } from './read-moodle.ts'

const READERS: Record<FileFormat, (text: string) => QuestionFile> = {
  moodle: readMoodle,
  gift: readGift,
  aiken: readAiken,
}

export type FileRead = QuestionFile & { format: FileFormat }

/** The questions of a file made elsewhere, with marks only where a lesson takes them. Throws a `FileRefusal`. */
export function readBytes(bytes: Uint8Array): FileRead {
  const { text, lost } = decodeFile(bytes)
  return readText(text, lost)
}

/** The same, of words already in memory. */
export function readText(text: string, before: Lost[] = []): FileRead {
  const format = recogniseFormat(text)
  const { questions, lost } = READERS[format](text)
  const plain = questions.map(withPlainParts)
  const more = questions.flatMap((question, at): Lost[] => {
    const place = `« ${withoutMarks(question.title)} »`
    const isStripped = JSON.stringify(question) !== JSON.stringify(plain[at])
    const stripped = isStripped
      ? ['le gras ou l’italique d’un titre, d’un texte à trous ou d’une réponse à associer : ses mots restent']
      : []
    return [...stripped, ...whatLessonRefuses(question)].map(what => ({ place, what, at }))
  })
  return { format, questions: plain, lost: [...before, ...lost, ...more] }
}
