import type { ExerciseToShow, GapsToShow, Step } from '../content/contract.ts'
import { renderFile } from '../content/library/index.server.ts'
import { say, warn, workerFile } from './console.ts'

const DEADLINE_MS = 1500

/** `courses-render FILE [--json]`: what a reader gets of one lesson. Exit code 1 where something stops it. */
export async function main(args: string[]): Promise<number> {
  const file = args.find(arg => !arg.startsWith('--'))
  if (!file) {
    warn('Indiquez un fichier : npm run courses:render -- courses/mon-cours/01-ma-lecon/lesson.mdx')
    return 1
  }
  const rendered = await renderFile({ file, workerFile, deadlineMs: DEADLINE_MS })
  const isBroken = rendered.problems.some(problem => problem.severity === 'error')
  if (args.includes('--json')) {
    say(JSON.stringify(rendered, null, 2))
    return isBroken ? 1 : 0
  }
  for (const { line, column, message } of rendered.problems) warn(`${file}:${line}:${column} ${message}`)
  // Exactly what was rendered: whoever compares it must find no line of ours.
  process.stdout.write(rendered.html ?? rendered.steps.map(stepHtml).join('\n'))
  return isBroken ? 1 : 0
}

/** One step as a reader meets it, without the site around it. */
export function stepHtml({ id, title, html, figuresHtml, exercise, definitions }: Step): string {
  const parts = [`<section id="${escapeHtml(id)}">`, `<h2>${escapeHtml(title)}</h2>`, html, ...figuresHtml]
  if (exercise) {
    const choices = exerciseLines(exercise).map(({ id, html: line }) => `<li id="${escapeHtml(id)}">${line}</li>`)
    parts.push(
      `<div class="exercise" id="${escapeHtml(exercise.id)}">`,
      exercise.promptHtml,
      '<ul>',
      ...choices,
      '</ul>',
      '</div>',
    )
  }
  if (definitions.length > 0) {
    const words = definitions.map(
      ({ id: wordId, word, definition }) =>
        `<dt id="mot-${escapeHtml(wordId)}">${escapeHtml(word)}</dt>\n<dd>${escapeHtml(definition)}</dd>`,
    )
    parts.push('<dl>', ...words, '</dl>')
  }
  return `${[...parts.filter(part => part !== ''), '</section>'].join('\n')}\n`
}

// What is read of an exercise after its prompt: pieces under their ids, gaps as a row of dots or their options.
function exerciseLines(exercise: ExerciseToShow): { id: string; html: string }[] {
  switch (exercise.kind) {
    case 'ordering':
      return exercise.pieces
    case 'matching':
      return [...exercise.lefts, ...exercise.partners.map(({ id, text }) => ({ id, html: escapeHtml(text) }))]
    case 'gaps':
      return exercise.lines.map((line, index) => ({ id: `ligne-${index + 1}`, html: line.map(runHtml).join('') }))
    case 'number':
    case 'short-answer':
      return []
    default:
      return exercise.choices
  }
}

function runHtml(run: GapsToShow['lines'][number][number]): string {
  if ('html' in run) return run.html
  return run.gap.options ? `[${run.gap.options.map(({ text }) => escapeHtml(text)).join(' | ')}]` : '[…]'
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
