import type { Problem } from '../contract.ts'
import type { CompileRecord } from './build-cache.ts'

export type FileRecord = { file: string; record: CompileRecord }

type Seen = { file: string; line: number }

/**
 * Identities that several lessons of one course share: progress could not tell them apart.
 * The first place is right; each other place gets an error that names the first. Files are given in the course's order.
 */
export function findDuplicates(lessons: FileRecord[]): Problem[] {
  const problems: Problem[] = []
  const lessonIds = new Map<string, Seen>()
  const stepIds = new Map<string, Seen>()
  const exerciseIds = new Map<string, Seen>()
  for (const { file, record } of lessons) {
    if (record.identity.id !== null) {
      const place = { line: record.identity.idLine, column: 1 }
      const found = claim(lessonIds, { id: record.identity.id, file, place, what: 'de leçon' })
      if (found) problems.push(found)
    }
    // Ids made from headings may repeat: they are only used inside their own lesson.
    if (!record.facts?.hasOwnIds) continue
    for (const step of record.facts.outline.steps) {
      const found = claim(stepIds, { id: step.id, file, place: step.place, what: 'd’étape' })
      if (found) problems.push(found)
      const quiz = step.quiz && claim(exerciseIds, { ...step.quiz, file, what: 'de question' })
      if (quiz) problems.push(quiz)
      const simulator = step.simulator && claim(exerciseIds, { ...step.simulator, file, what: 'de simulateur' })
      if (simulator) problems.push(simulator)
    }
  }
  return problems
}

type Claim = { id: string; file: string; place: { line: number; column: number }; what: string }

function claim(taken: Map<string, Seen>, { id, file, place, what }: Claim): Problem | null {
  const first = taken.get(id)
  if (!first) {
    taken.set(id, { file, line: place.line })
    return null
  }
  // Twice in one file is the compiler's news.
  if (first.file === file) return null
  const message = `L’id ${what} « ${id} » est déjà pris dans ${first.file}, ligne ${first.line}. Écrivez-en un autre ici.`
  return { file, line: place.line, column: place.column, severity: 'error', rule: 'duplicate-id', message }
}
