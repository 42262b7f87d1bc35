import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileAlone } from '../content/library/index.server.ts'
import { exportQuestions, isFileFormat } from '../features/question-files/index.server.ts'
import { say, warn, workerFile } from './console.ts'
import { frenchCount } from './french-words.ts'

const DEADLINE_MS = 1500
const USAGE =
  'Dites quelle leçon et quel format : npm run questions:export -- courses/mon-cours/01-ma-lecon/lesson.mdx --format moodle (ou gift, ou aiken), et --to FICHIER pour l’écrire dans un fichier.'

/** `npm run questions:export -- LESSON --format moodle|gift|aiken [--to FILE]`: the questions of a lesson for another tool; what it can't carry is said on stderr. */
export async function main(args: string[]): Promise<number> {
  const asked = readArgs(args)
  if (asked === null || !isFileFormat(asked.format)) {
    warn(USAGE)
    return 1
  }
  const { edition, problems } = await compileAlone({ file: asked.file, workerFile, deadlineMs: DEADLINE_MS })
  if (edition === null) {
    warn(`« ${asked.file} » n’est pas une leçon qui se lit. Corrigez-la d’abord.`)
    for (const { line, column, severity, message } of problems)
      if (severity === 'error') warn(`  ${line}:${column} ${message}`)
    return 1
  }
  const { text, lost, count } = exportQuestions({ edition, format: asked.format })
  if (text !== '') {
    if (asked.to === undefined) say(text.trimEnd())
    else if (!write(asked.to, text)) return 1
  }
  warn(`${frenchCount(count, 'question')} dans la leçon.`)
  if (lost.length > 0) warn('Ce que ce format ne prend pas :')
  for (const { place, what } of lost) warn(`  ${place} : ${what}.`)
  return text === '' ? 1 : 0
}

function readArgs(args: string[]): { file: string; format: string; to: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { format: { type: 'string' }, to: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...others] = positionals
    return file === undefined || others.length > 0 ? null : { file, format: values.format ?? '', to: values.to }
  } catch {
    return null
  }
}

function write(file: string, text: string): boolean {
  try {
    // A file that is there is somebody's work.
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch {
    warn(`Je ne peux pas écrire « ${file} ». Ce nom est déjà pris, ou son dossier n’existe pas.`)
    return false
  }
}
