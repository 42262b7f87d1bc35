import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from '../platform/env.server.ts'

// A command runs from `build/commands/<engine>/`, where it is bundled.
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The bundled lesson compiler. */
export const workerFile = path.join(root, 'build', 'compile-worker.js')

/** The folder or file named on the command line, else the courses' folder of the settings. */
export function coursesTarget(args: string[]): string {
  return args.find(arg => !arg.startsWith('--')) ?? env().COURSES_DIR
}

/** One line, or several, for whoever reads or pipes the answer. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** One line for whoever must put something right. */
export function warn(text: string): void {
  process.stderr.write(`${text}\n`)
}
