import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { version as reactVersion } from 'react'
import type { CompiledEdition, Definition, ExerciseToGrade, ExerciseToShow, Readability, Step } from '../contract.ts'
import type { CompileInput, GlossaryEntry } from './compile-input.ts'
import type { ExercisePlan, StepPlan } from './edition-parts.ts'
import { elementsNamed } from './lesson-tree.ts'
import type { PreparedMedia } from './prepared-media.ts'
import type { FrontMatter } from './read-source.ts'
import { spokenSimulator, toSimulator } from './simulator-tag.ts'
import { toPlainText } from './text-blocks.ts'
import { typeset } from './typography.ts'

// To be raised when the same source must give other HTML.
const PIPELINE = 3
const WORDS_A_MINUTE = 90
const bundlerVersion = readVersion()

type Options = {
  input: CompileInput
  source: string
  lessonId: string
  title: string
  frontMatter: FrontMatter | null
  plans: StepPlan[]
  html: string[]
  readability: Readability
  media: PreparedMedia[]
}

/** Puts the rendered parts in the shape that the house stores and shows. */
export function assembleEdition({
  input,
  source,
  lessonId,
  title,
  frontMatter,
  plans,
  html,
  readability,
  media,
}: Options): CompiledEdition {
  const steps = plans.map(plan => toStep({ plan, html, input }))
  const grading: Record<string, ExerciseToGrade> = {}
  for (const { exercise } of plans) if (exercise !== null) grading[exercise.id] = toGrade({ exercise, html })
  return {
    hash: hashEdition({ input, source, steps, media }),
    lessonId,
    title: typeset(title),
    objective: frontMatter?.objective == null ? null : typeset(frontMatter.objective),
    minutes: frontMatter?.minutes ?? Math.max(1, Math.round(readability.words / WORDS_A_MINUTE)),
    steps,
    grading,
    readability,
    weight: {
      htmlBytes: Math.max(0, ...steps.map(weigh)),
      mediaBytes: media.reduce((sum, { bytes }) => sum + bytes, 0),
    },
    media: [...new Set(media.flatMap(addressesOf))],
  }
}

/** Changes when what a learner reads in the step changes; feedback and key are left out. */
export function hashStep(step: Omit<Step, 'hash'>): string {
  return hash([step.title, step.html, step.figuresHtml, step.exercise, ...(step.simulator ? [step.simulator] : [])])
}

function toStep({ plan, html, input }: { plan: StepPlan; html: string[]; input: CompileInput }): Step {
  const { step, exercise } = plan
  const shown = exercise === null ? null : toShow({ exercise, html })
  const choices = step.quiz === null ? [] : elementsNamed(step.quiz.children, 'Choix')
  const question = step.quiz?.children.filter(node => node.type !== 'lessonElement') ?? []
  const read = [
    ...step.blocks,
    ...question,
    ...choices.flatMap(choice => choice.children.filter(node => node.type !== 'lessonElement')),
  ]
  const content = {
    id: step.id,
    title: typeset(step.title),
    html: html[plan.body] ?? '',
    figuresHtml: plan.figures.map(index => html[index] ?? ''),
    definitions: plan.words.flatMap(id => toDefinition({ id, glossary: input.glossary })),
    exercise: shown,
    simulator: toSimulator({ element: step.simulator, shelf: input.shelf }),
    text: `${toPlainText(read)} ${spokenSimulator({ element: step.simulator, shelf: input.shelf })}`.trim(),
  }
  return { ...content, hash: hashStep(content) }
}

function toDefinition({ id, glossary }: { id: string; glossary: GlossaryEntry[] }): Definition[] {
  const entry = glossary.find(candidate => candidate.id === id)
  return entry === undefined ? [] : [{ id, word: typeset(entry.mot), definition: typeset(entry.definition) }]
}

function toShow({ exercise, html }: { exercise: ExercisePlan; html: string[] }): ExerciseToShow {
  return {
    id: exercise.id,
    multiple: exercise.isMultiple,
    promptHtml: html[exercise.prompt] ?? '',
    choices: exercise.choices.map(choice => ({ id: choice.id, html: html[choice.html] ?? '' })),
    hasHint: exercise.hint !== null,
  }
}

function toGrade({ exercise, html }: { exercise: ExercisePlan; html: string[] }): ExerciseToGrade {
  const feedback = exercise.choices.flatMap(choice =>
    choice.feedback === null ? [] : [[choice.id, html[choice.feedback] ?? '']],
  )
  return {
    id: exercise.id,
    rightChoiceIds: exercise.choices.filter(choice => choice.isRight).map(choice => choice.id),
    feedbackHtml: Object.fromEntries(feedback),
    hintHtml: exercise.hint === null ? null : (html[exercise.hint] ?? ''),
  }
}

function hashEdition({
  input,
  source,
  steps,
  media,
}: Pick<Options, 'input' | 'source' | 'media'> & { steps: Step[] }): string {
  const used = steps.map(step => step.definitions)
  // The level only words warnings; the file name can be the title and the identity.
  return hash([
    PIPELINE,
    bundlerVersion,
    reactVersion,
    input.format,
    input.edition,
    input.file,
    source,
    media.map(entry => entry.hash),
    used,
    steps.map(step => step.simulator),
  ])
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}

function weigh(step: Step): number {
  const { exercise } = step
  const pieces = [
    step.html,
    ...step.figuresHtml,
    exercise?.promptHtml ?? '',
    ...(exercise?.choices.map(choice => choice.html) ?? []),
  ]
  return gzipSync(pieces.join('')).length
}

function addressesOf(entry: PreparedMedia): string[] {
  if (entry.kind === 'file') return [entry.url]
  // `a.avif 400w, a-800.avif 800w`
  return [
    entry.src,
    ...entry.sources.flatMap(({ srcset }) => srcset.split(',').map(candidate => candidate.trim().split(/\s/)[0] ?? '')),
  ]
}

function readVersion(): string {
  const { version }: { version: string } = createRequire(import.meta.url)('mdx-bundler/package.json')
  return version
}
