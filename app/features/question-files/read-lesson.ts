import type { CompiledEdition, ExerciseToGrade, ExerciseToShow } from '#app/content/contract.ts'
import { withoutMarks } from './marks.ts'
import { type Body, partId, type QuestionFile } from './question-file.ts'
import { readHtml } from './read-html.ts'

/** The questions of a compiled lesson. What is no question of words is listed with its step. */
export function readLesson({ steps, grading }: Pick<CompiledEdition, 'steps' | 'grading'>): QuestionFile {
  const file: QuestionFile = { questions: [], lost: [] }
  for (const [index, step] of steps.entries()) {
    const place = `étape ${index + 1}, « ${step.title} »`
    if (step.simulator) file.lost.push({ place, what: `le simulateur « ${step.simulator.type} »` })
    const { exercise } = step
    const key = exercise && grading[exercise.id]
    if (!exercise) continue
    const lost = new Set<string>()
    const words = (html: string | undefined) => {
      const read = readHtml(html ?? '')
      for (const what of read.lost) lost.add(what)
      return read.text
    }
    const body = key ? readBody({ exercise, key, words }) : null
    if (!key || body === null) {
      file.lost.push({
        place,
        what: key ? 'une question sur une image' : 'une question dont la réponse n’est pas dans ce fichier',
      })
      continue
    }
    if (words(step.html) !== '') lost.add('le texte de l’étape, avant la question')
    if (exercise.kind === 'odd-part')
      lost.add('les parties d’un message à marquer : la question devient un choix multiple')
    const instruction = words(exercise.promptHtml)
    const hints = key.hintsHtml.map(words)
    for (const what of lost) file.lost.push({ place, what })
    file.questions.push({ id: exercise.id, title: step.title, instruction, hints, ...body })
  }
  return file
}

type Reading = { exercise: ExerciseToShow; key: ExerciseToGrade; words: (html: string | undefined) => string }

function readBody({ exercise, key, words }: Reading): Body | null {
  const said = (about: string) => words(key.feedbackHtml[about]) || null
  const feedback = { right: said('juste'), other: said('autre') }
  if (exercise.kind === 'true-false' && key.kind === 'true-false') {
    const answer = key.rightChoiceIds.includes('vrai')
    return { kind: 'true-false', answer, feedback: { whenTrue: said('vrai'), whenFalse: said('faux') } }
  }
  if ((exercise.kind === 'choice' || exercise.kind === 'odd-part') && 'rightChoiceIds' in key) {
    const choices = exercise.choices.map(({ id, html }, index) => ({
      id: partId(index),
      text: words(html),
      isRight: key.rightChoiceIds.includes(id),
      feedback: said(id),
    }))
    return { kind: 'choice', multiple: exercise.multiple, choices }
  }
  if (exercise.kind === 'ordering' && key.kind === 'ordering') {
    const pieces = key.order.map((id, index) => {
      const piece = exercise.pieces.find(one => one.id === id)
      return { id: partId(index), text: words(piece?.html), feedback: said(id) }
    })
    return { kind: 'ordering', pieces, feedback }
  }
  if (exercise.kind === 'matching' && key.kind === 'matching') {
    const pairs = exercise.lefts.map(({ id, html }, index) => {
      const partner = exercise.partners.find(one => one.id === key.pairs[id])
      return { id: partId(index), left: words(html), partner: partner?.text ?? '', feedback: said(id) }
    })
    return { kind: 'matching', pairs, feedback }
  }
  if (exercise.kind === 'number' && key.kind === 'number')
    return { kind: 'number', answer: key.answer, tolerance: key.tolerance, unit: exercise.unit, feedback }
  if (exercise.kind === 'short-answer' && key.kind === 'short-answer')
    return { kind: 'short-answer', words: key.wording.accepted, feedback }
  if (exercise.kind === 'gaps' && key.kind === 'gaps') {
    const text = exercise.lines.flatMap((line, index) => [
      ...(index > 0 ? ['\n\n'] : []),
      ...line.map(run => ('html' in run ? insideWords(run.html, words) : gapOf({ gap: run.gap, key }))),
    ])
    return { kind: 'gaps', text, feedback }
  }
  return null
}

type GapRun = Extract<ExerciseToShow, { kind: 'gaps' }>['lines'][number][number]
type GapKey = Extract<ExerciseToGrade, { kind: 'gaps' }>

function gapOf({ gap, key }: { gap: Extract<GapRun, { gap: unknown }>['gap']; key: GapKey }) {
  const own = key.gaps.find(({ id }) => id === gap.id)
  const right = gap.options?.find(({ id }) => id === own?.rightOptionId)?.text
  const accepted = right === undefined ? (own?.wording?.accepted ?? []) : [right]
  return { id: gap.id, accepted, options: gap.options?.map(({ text }) => text) ?? null }
}

// The spaces around a gap are words of the text.
function insideWords(html: string, words: (html: string) => string): string {
  const text = withoutMarks(words(html))
  if (text === '') return html.trim() === '' && html !== '' ? ' ' : ''
  return `${/^\s/.test(html) ? ' ' : ''}${text}${/\s$/.test(html.slice(-1)) ? ' ' : ''}`
}
