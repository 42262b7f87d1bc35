import type { WrittenQuestion } from '#app/content/contract.ts'

export type FileFormat = 'moodle' | 'gift' | 'aiken'

/**
 * What could not be carried. `place`: French, a line or the number and name of a question. `at`: how many questions of
 * the file had been carried before; absent where it speaks of the whole file.
 */
export type Lost = { place: string; what: string; at?: number }

/** What a file of questions says, in our words. Texts may hold the marks of `marks.ts`. */
export type QuestionFile = { questions: WrittenQuestion[]; lost: Lost[] }

/** Notes what is lost at this point of a file. */
export function lose(file: QuestionFile, place: string, what: string): void {
  file.lost.push({ place, what, at: file.questions.length })
}

/** A file written in another format, and what it could not carry. */
export type WrittenFile = { text: string; lost: Lost[] }

/** A file that is not read at all. Its message is French, for whoever gave it. */
export class FileRefusal extends Error {}

/** `Body` is what a question asks, without what all of them have. */
export type Body = DistributiveOmit<WrittenQuestion, 'id' | 'title' | 'instruction' | 'hints'>
type DistributiveOmit<All, Keys extends PropertyKey> = All extends unknown ? Omit<All, Keys> : never

export type Of<Kind extends WrittenQuestion['kind']> = Extract<WrittenQuestion, { kind: Kind }>

/** `a`, `b` … `z`, `p27`, `p28` …: the id of a part by its place, from 0. */
export function partId(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `p${index + 1}`
}

/** Gives questions ids of small letters, digits and hyphens, made of their titles, each of its own. */
export function nameQuestions(): (title: string) => string {
  const taken = new Set<string>()
  const lastOf = new Map<string, number>()
  return title => {
    const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 40)
    const stem = `q-${words.replace(/^(?:q-)?-*|-+$/g, '') || 'question'}`
    let id = stem
    let next = lastOf.get(stem) ?? 1
    while (taken.has(id)) id = `${stem}-${++next}`
    lastOf.set(stem, next)
    taken.add(id)
    return id
  }
}

/** Two things said of the same answer, as two paragraphs; null where nothing is said. */
export function together(...said: (string | null)[]): string | null {
  const words = said.filter(one => one !== null && one.trim() !== '')
  return words.length === 0 ? null : [...new Set(words)].join('\n\n')
}

/** The first words of a text, for a title. */
export function titleFrom(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line || 'Question' : `${line.slice(0, 57).trim()}…`
}

const MOST: { [kind in WrittenQuestion['kind']]?: number } = {
  choice: 6,
  'odd-part': 10,
  ordering: 8,
  matching: 8,
  gaps: 8,
}
const MOST_HINTS = 3
/** More answers than any honest question has: past it, comparing them would take too long. */
export const MOST_ANSWERS = 500

/** What a lesson will refuse of a question as it is: said now, so that its author mends it. */
export function whatLessonRefuses(question: WrittenQuestion): string[] {
  const faults: string[] = []
  const count = countParts(question)
  const most = MOST[question.kind]
  if (most !== undefined && count > most)
    faults.push(`cette question a ${count} parties : une leçon en prend ${most}. Retirez-en`)
  if (most !== undefined && question.kind !== 'gaps' && count < 2)
    faults.push('il faut au moins deux parties : ajoutez-en')
  if (question.kind === 'choice') {
    const right = question.choices.filter(({ isRight }) => isRight).length
    if (right === 0) faults.push('aucun choix n’est juste : ajoutez juste à la bonne réponse')
    if (question.choices.some(({ text }) => text.trim() === '')) faults.push('un choix n’a pas de texte : écrivez-le')
  }
  if (question.kind === 'matching' && new Set(question.pairs.map(({ partner }) => partner)).size < 2)
    faults.push('toutes les paires ont la même réponse : écrivez-en deux différentes')
  if (question.kind === 'gaps')
    for (const run of question.text)
      if (typeof run !== 'string' && run.options && (run.options.length < 2 || run.options.length > 8))
        faults.push(`un trou a ${run.options.length} mots à choisir : une leçon en prend de deux à huit`)
  if (question.kind !== 'gaps' && question.instruction.trim() === '')
    faults.push('la question n’a pas de texte : écrivez-la')
  return faults
}

function countParts(question: WrittenQuestion): number {
  if ('choices' in question) return question.choices.length
  if (question.kind === 'ordering') return question.pieces.length
  if (question.kind === 'matching') return question.pairs.length
  return question.kind === 'gaps' ? question.text.filter(run => typeof run !== 'string').length : 0
}

/** The hints that a lesson takes, and those it does not. */
export function keepHints(hints: string[]): { hints: string[]; lost: string[] } {
  return {
    hints: hints.slice(0, MOST_HINTS),
    lost: hints.slice(MOST_HINTS).map(hint => `un coup de pouce de trop (trois au plus) : « ${titleFrom(hint)} »`),
  }
}
