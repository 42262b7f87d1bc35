import type { ExerciseToShow } from '../../contract.ts'

/** What is read of an exercise after its prompt, piece by piece, as HTML and in the order of the page. */
export function answersOf(exercise: ExerciseToShow): string[] {
  switch (exercise.kind) {
    case 'zones':
      return [exercise.pictureHtml, ...exercise.choices.map(({ html }) => html)]
    case 'gaps':
      return exercise.lines.map(line =>
        line
          .map(run => ('html' in run ? run.html : (run.gap.options?.map(({ text }) => text).join(', ') ?? '…')))
          .join(''),
      )
    case 'ordering':
      return exercise.pieces.map(({ html }) => html)
    case 'matching':
      return [...exercise.lefts.map(({ html }) => html), ...exercise.partners.map(({ text }) => text)]
    case 'number':
    case 'short-answer':
      return []
    default:
      return exercise.choices.map(({ html }) => html)
  }
}

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** The words of a piece of compiled HTML, on one line; of a picture, what it shows. */
export function plainWords(html: string): string {
  return html
    .replace(/<img[^>]*\balt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => SIGNS[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * What a learner reads of an exercise, for the hash of its step. Of a choice, in the shape of the first editions:
 * a step that says the same must not be told to have changed.
 */
export function readPartOf(exercise: ExerciseToShow): unknown {
  if (exercise.kind !== 'choice') return exercise
  const { id, multiple, promptHtml, choices, hintCount } = exercise
  return { id, multiple, promptHtml, choices, hasHint: hintCount > 0 }
}
