import type { WrittenQuestion } from '#app/content/contract.ts'
import { withoutMarks } from './marks.ts'

/** The question without marks where a lesson takes no emphasis: titles, gaps, partners and words to find. */
export function withPlainParts(question: WrittenQuestion): WrittenQuestion {
  const titled = { ...question, title: withoutMarks(question.title) }
  switch (titled.kind) {
    case 'gaps':
      return {
        ...titled,
        text: titled.text.map(run =>
          typeof run === 'string'
            ? withoutMarks(run)
            : { ...run, accepted: run.accepted.map(withoutMarks), options: run.options?.map(withoutMarks) ?? null },
        ),
      }
    case 'matching':
      return { ...titled, pairs: titled.pairs.map(pair => ({ ...pair, partner: withoutMarks(pair.partner) })) }
    case 'short-answer':
      return { ...titled, words: titled.words.map(withoutMarks) }
    case 'number':
      return { ...titled, unit: titled.unit === null ? null : withoutMarks(titled.unit) }
    default:
      return titled
  }
}
