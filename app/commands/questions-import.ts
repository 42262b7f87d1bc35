import { FileRefusal, importQuestions } from '#app/features/question-files/index.server.ts'
import { say, warn } from './console.ts'
import { frenchCount } from './french-words.ts'

const FORMATS = { moodle: 'Moodle XML', gift: 'GIFT', aiken: 'Aiken' }

/** `npm run questions:import -- FILE`: prints questions made elsewhere as steps to paste; what is not carried is said on stderr. */
export function main(args: string[]): number {
  const [file, ...others] = args
  if (!file || file.startsWith('--') || others.length > 0) {
    warn('Dites quel fichier : npm run questions:import -- FICHIER')
    return 1
  }
  try {
    const { format, mdx, count, lost } = importQuestions(file)
    if (mdx !== '') say(mdx.trimEnd())
    warn(`${FORMATS[format]} : ${frenchCount(count, 'question')}.`)
    if (lost.length > 0) warn('À revoir, ou non repris :')
    for (const { place, what } of lost) warn(`  ${place} : ${what}.`)
    return count > 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    warn(error.message)
    return 1
  }
}
