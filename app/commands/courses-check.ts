import path from 'node:path'
import { type CheckedFile, type CoursesCheck, checkCourses } from '../content/library/index.server.ts'
import { coursesTarget, say, workerFile } from './console.ts'

const DEADLINE_MS = 1500
const WORDS: Record<CheckedFile['state'], string> = { good: 'bon', warnings: 'à revoir', broken: 'bloque' }

/** `courses-check [DIR|FILE] [--json]`: says, file by file, what stops a lesson and what to look at again. Exit code 1 where anything stops. */
export async function main(args: string[]): Promise<number> {
  const target = coursesTarget(args)
  const check = await checkCourses({ target, workerFile, deadlineMs: DEADLINE_MS })
  if (args.includes('--json')) {
    say(JSON.stringify(check, null, 2))
    return check.ok ? 0 : 1
  }
  for (const file of check.files) printFile(file)
  say(`${path.basename(path.resolve(target))} : ${countsOf(check.summary)}`)
  return check.ok ? 0 : 1
}

function countsOf({ files, good, warnings, broken }: CoursesCheck['summary']): string {
  const plural = (count: number, ending: string) => (count > 1 ? ending : '')
  const counts = [
    `${good} bon${plural(good, 's')}`,
    `${warnings} à revoir`,
    `${broken} qui bloque${plural(broken, 'nt')}`,
  ]
  return `${files} fichier${plural(files, 's')}, ${counts.join(', ')}.`
}

function printFile({ file, state, problems }: CheckedFile): void {
  say(`${file} : ${WORDS[state]}`)
  for (const { line, column, severity, message } of problems) {
    // In a file that is stopped, what stops it must stand out from the advice.
    const advice = state === 'broken' && severity === 'warning' ? ' (à revoir)' : ''
    say(`  ${line}:${column} ${message}${advice}`)
  }
}
