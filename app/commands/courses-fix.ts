import { fixCourses } from '../content/library/index.server.ts'
import { coursesTarget, say, warn } from './console.ts'

/** `courses-fix [DIR]`: writes the ids that authors forgot, and says which. Answers the exit code. */
export function main(args: string[]): number {
  const folder = coursesTarget(args)
  const { fixed, problems } = fixCourses(folder)
  for (const { file, added } of fixed) {
    say(file)
    for (const { line, tag, id } of added)
      say(`  ligne ${line} : ${tag === 'id' ? 'la leçon' : `<${tag}>`} reçoit l’id « ${id} »`)
  }
  for (const problem of problems) warn(`${problem.file} : ${problem.message}`)
  const count = fixed.reduce((sum, { added }) => sum + added.length, 0)
  say(
    count === 0
      ? 'Aucun id à écrire.'
      : `${count} id ${count > 1 ? 'écrits' : 'écrit'} dans ${fixed.length} fichier${fixed.length > 1 ? 's' : ''}.`,
  )
  return problems.some(problem => problem.severity === 'error') ? 1 : 0
}
