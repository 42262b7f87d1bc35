import type { Step } from '../content/contract.ts'
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
    const choices = exercise.choices.map(choice => `<li id="${escapeHtml(choice.id)}">${choice.html}</li>`)
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

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
