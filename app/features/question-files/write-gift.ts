import type { WrittenQuestion } from '#app/content/contract.ts'
import { escapeGift } from './gift-signs.ts'
import { hasMarks, withoutMarks } from './marks.ts'
import type { Of, QuestionFile, WrittenFile } from './question-file.ts'
import { type Lose, writeEach } from './write-each.ts'

type Written = { before: string; inside: string[]; after: string }

/** Questions in the GIFT format, one after the other. */
export function writeGift({ questions }: Pick<QuestionFile, 'questions'>): WrittenFile {
  const { blocks, lost } = writeEach({ questions, write: writeQuestion })
  return { lost, text: blocks.join('\n') }
}

function writeQuestion(question: WrittenQuestion, lose: Lose) {
  const body = writeBody(question, lose)
  if (typeof body === 'string') return { refused: body }
  if (question.hints.length > 0) lose('les coups de pouce')
  if (hasMarks(JSON.stringify(question))) lose('le gras, l’italique et les listes : leurs mots restent')
  const inside = body.inside.join('\n')
  return { text: `::${escapeGift(withoutMarks(question.title))}::${body.before}{\n${inside}\n}${body.after}\n` }
}

function writeBody(question: WrittenQuestion, lose: Lose): Written | string {
  const before = words(question.instruction)
  switch (question.kind) {
    case 'choice': {
      const right = question.choices.filter(({ isRight }) => isRight).length
      const share = Number((100 / right).toFixed(5))
      const signOf = (isRight: boolean) => (question.multiple ? `~%${isRight ? share : -100}%` : isRight ? '=' : '~')
      const inside = question.choices.map(({ text, isRight, feedback }) => {
        return `${signOf(isRight)}${words(text)}${about(feedback)}`
      })
      return { before, inside, after: '' }
    }
    case 'true-false': {
      const { whenTrue, whenFalse } = question.feedback
      const [right, wrong] = question.answer ? [whenTrue, whenFalse] : [whenFalse, whenTrue]
      const said = right === null && wrong === null ? '' : `#${words(wrong ?? '')}#${words(right ?? '')}`
      return { before, inside: [`${question.answer ? 'TRUE' : 'FALSE'}${said}`], after: '' }
    }
    case 'short-answer':
      return { before, inside: typed(question.words, question.feedback), after: '' }
    case 'number': {
      if (question.unit !== null) lose(`l’unité « ${question.unit} »`)
      const { right, other } = question.feedback
      const answer = `=${question.answer}:${question.tolerance}${about(right)}`
      return { before, inside: [`#${answer}`, ...(other === null ? [] : [`~${about(other)}`])], after: '' }
    }
    case 'matching': {
      const { right, other } = question.feedback
      if (question.pairs.some(({ left, partner }) => `${left}${partner}`.includes('->')))
        return 'elle contient ->, qui sépare les paires'
      if (question.pairs.some(({ feedback }) => feedback !== null)) lose('le retour d’une paire')
      if (right !== other) lose('les retours d’une réponse juste et d’une autre')
      const always = right !== null && right === other ? [`####${words(right)}`] : []
      return {
        before,
        inside: [
          ...question.pairs.map(({ left, partner }) => `=${words(left)} -> ${escapeGift(withoutMarks(partner))}`),
          ...always,
        ],
        after: '',
      }
    }
    case 'gaps':
      return missingWord(question, lose)
    default:
      return 'GIFT n’a pas cette sorte de question'
  }
}

/** A text with one gap. */
function missingWord({ instruction, text, feedback }: Of<'gaps'>, lose: Lose): Written | string {
  const at = text.findIndex(run => typeof run !== 'string')
  const gap = text[at]
  if (text.filter(run => typeof run !== 'string').length !== 1 || gap === undefined || typeof gap === 'string')
    return 'GIFT ne prend qu’un trou par texte'
  const side = (runs: typeof text) => runs.filter(run => typeof run === 'string').join('')
  const [start, end] = [side(text.slice(0, at)), side(text.slice(at + 1))]
  if (end.trim() === '') lose('le trou, qui est à la fin : la question devient une réponse à écrire ou à choisir')
  const before = `${words([instruction, start].filter(one => one.trim() !== '').join('\n\n'))}${/\s$/.test(start) ? ' ' : ''}`
  const after = `${/^\s/.test(end) ? ' ' : ''}${words(end)}`
  if (gap.options === null) return { before, inside: typed(gap.accepted, feedback), after }
  const inside = gap.options.map(option => {
    const isRight = option === gap.accepted[0]
    return `${isRight ? '=' : '~'}${words(option)}${about(isRight ? feedback.right : feedback.other)}`
  })
  return { before, inside, after }
}

// A star of its own stands for any other answer.
function typed(accepted: string[], { right, other }: { right: string | null; other: string | null }): string[] {
  const star = (word: string) => escapeGift(withoutMarks(word)).replaceAll('*', '\\*')
  return [
    ...accepted.map(word => `=%100%${star(word)}${about(right)}`),
    ...(other === null ? [] : [`=%0%*${about(other)}`]),
  ]
}

function about(feedback: string | null): string {
  return feedback === null ? '' : `#${words(feedback)}`
}

// What begins like a format or a share of GIFT says that it is none.
function words(text: string): string {
  const escaped = escapeGift(withoutMarks(text))
  return /^(?:%|\[(?:html|markdown|plain|moodle)\])/.test(escaped) ? `[plain]${escaped}` : escaped
}
