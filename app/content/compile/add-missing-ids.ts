import { elementsNamed, type LessonElement, placeOf } from './lesson-tree.ts'
import { findRefusal } from './limits.ts'
import type { Outline, OutlineStep } from './outline.ts'
import { parseMdx } from './parse-lesson.ts'
import { ProblemList } from './problem-list.ts'
import { normalizeSource, readSource } from './read-source.ts'
import { nameOf } from './split-steps.ts'
import { slugify } from './tag-names.ts'

type Insertion = { line: number; column: number; id: string }

/**
 * Writes the ids that the author forgot, and changes nothing else: the lesson's, then those of steps, questions and choices.
 * `twin` is the outline of the standard edition, where `source` is the easy-to-read one: its ids are taken, rank by rank.
 * Only for `.mdx`. Returns the source untouched where nothing is missing.
 */
export function addMissingIds({ source, file, twin }: { source: string; file: string; twin: Outline | null }): string {
  const normal = normalizeSource(source)
  if (findRefusal({ source: normal, format: 'mdx' }) !== null) return source
  const problems = new ProblemList(file)
  const { body, frontMatter } = readSource({ source: normal, format: 'mdx', problems })
  const steps = elementsNamed(parseMdx({ source: body, problems }).children, 'Etape')
  if (steps.length === 0) return source

  const lines = source.split('\n')
  for (const { line, column, id } of listInsertions({ steps, twin }).reverse()) {
    const text = lines[line - 1] ?? ''
    lines[line - 1] = `${text.slice(0, column)} id="${id}"${text.slice(column)}`
  }
  const isTwin = twin !== null
  if (isTwin || frontMatter?.isIdWritten === true || (frontMatter === null && /^\ufeff?---/.test(source)))
    return lines.join('\n')
  const ending = source.includes('\r\n') ? '\r' : ''
  const id = `id: l-${slugify(nameOf(file)) || 'lecon'}${ending}`
  // A byte order mark must stay the first character of the file.
  if (frontMatter !== null) lines.splice(1, 0, id)
  else
    lines.splice(
      0,
      1,
      `${source.startsWith('\ufeff') ? '\ufeff' : ''}---${ending}`,
      id,
      `---${ending}`,
      (lines[0] ?? '').replace(/^\ufeff/, ''),
    )
  return lines.join('\n')
}

function listInsertions({ steps, twin }: { steps: LessonElement[]; twin: Outline | null }): Insertion[] {
  const insertions: Insertion[] = []
  const used = new Set(steps.flatMap(step => [step, ...elementsNamed(step.children, 'Quiz')]).map(idOf))
  for (const [index, step] of steps.entries()) {
    const model = twin?.steps[index]
    const title = step.attributes.find(attribute => attribute.name === 'titre')?.value ?? ''
    const stepId = idOf(step) ?? model?.id ?? freeId({ wanted: slugify(title) || 'etape', used })
    if (!hasId(step)) insertions.push(insertionIn(step, stepId))
    const quiz = elementsNamed(step.children, 'Quiz')[0]
    if (quiz !== undefined) insertions.push(...listInQuiz({ quiz, stepId, model, used }))
  }
  return insertions
}

type InQuiz = { quiz: LessonElement; stepId: string; model: OutlineStep | undefined; used: Set<string | null> }

function listInQuiz({ quiz, stepId, model, used }: InQuiz): Insertion[] {
  const wanted = stepId.startsWith('q-') ? stepId : `q-${stepId}`
  const choices = elementsNamed(quiz.children, 'Choix')
  const taken = new Set(choices.map(idOf))
  const insertions = hasId(quiz)
    ? []
    : [insertionIn(quiz, model?.quiz?.id ?? (wanted === stepId ? wanted : freeId({ wanted, used })))]
  for (const [index, choice] of choices.entries()) {
    if (hasId(choice)) continue
    const free = 'abcdefghijklmnopqrstuvwxyz'.split('').find(letter => !taken.has(letter)) ?? `choix-${index + 1}`
    const id = model?.quiz?.choices[index]?.id ?? free
    taken.add(id)
    insertions.push(insertionIn(choice, id))
  }
  return insertions
}

function hasId(element: LessonElement): boolean {
  return element.attributes.some(attribute => attribute.name === 'id')
}

function idOf(element: LessonElement): string | null {
  return element.attributes.find(attribute => attribute.name === 'id')?.value ?? null
}

function freeId({ wanted, used }: { wanted: string; used: Set<string | null> }): string {
  let free = wanted
  for (let number = 2; used.has(free); number++) free = `${wanted}-${number}`
  used.add(free)
  return free
}

function insertionIn(element: LessonElement, id: string): Insertion {
  const { line, column } = placeOf(element)
  // Just after `<Name`; columns count from 1, and the sign `<` is one of them.
  return { line, column: column + element.name.length, id }
}
