import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { version as reactVersion } from 'react'
import type { CompiledEdition, Definition, ExerciseToGrade, ExerciseToShow, Readability, Step } from '../contract.ts'
import { typeset } from '../typography.ts'
import type { CompileInput, GlossaryEntry } from './compile-input.ts'
import type { StepPlan } from './edition-parts.ts'
import type { PreparedMedia } from './prepared-media.ts'
import { answersOf, plainWords, readPartOf } from './questions/exercise-words.ts'
import { kindOf } from './questions/kinds.ts'
import type { FrontMatter } from './read-source.ts'
import { spokenSimulator, toSimulator } from './simulator-tag.ts'
import { toPlainText } from './text-blocks.ts'

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
  const grading: Record<string, ExerciseToGrade> = {}
  const steps = plans.map(plan => {
    const built = plan.exercise?.build(html) ?? null
    if (built !== null) grading[built.key.id] = built.key
    return toStep({ plan, shown: built?.shown ?? null, html, input })
  })
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
  return hash([
    step.title,
    step.html,
    step.figuresHtml,
    step.exercise && readPartOf(step.exercise),
    ...(step.simulator ? [step.simulator] : []),
  ])
}

function toStep({
  plan,
  shown,
  html,
  input,
}: {
  plan: StepPlan
  shown: ExerciseToShow | null
  html: string[]
  input: CompileInput
}): Step {
  const { step } = plan
  const lead = step.quiz === null ? [] : kindOf(step.quiz).words(step.quiz)
  const read = [
    toPlainText([...step.blocks, ...lead]),
    ...(shown === null ? [] : answersOf(shown).map(plainWords)),
    spokenSimulator({ element: step.simulator, shelf: input.shelf }),
  ]
  const content = {
    id: step.id,
    title: typeset(step.title),
    html: html[plan.body] ?? '',
    figuresHtml: plan.figures.map(index => html[index] ?? ''),
    definitions: plan.words.flatMap(id => toDefinition({ id, glossary: input.glossary })),
    exercise: shown,
    simulator: toSimulator({ element: step.simulator, shelf: input.shelf }),
    text: read
      .filter(words => words.trim() !== '')
      .join(' ')
      .trim(),
  }
  return { ...content, hash: hashStep(content) }
}

function toDefinition({ id, glossary }: { id: string; glossary: GlossaryEntry[] }): Definition[] {
  const entry = glossary.find(candidate => candidate.id === id)
  return entry === undefined ? [] : [{ id, word: typeset(entry.mot), definition: typeset(entry.definition) }]
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
  const question = step.exercise ? [step.exercise.promptHtml, ...answersOf(step.exercise)] : []
  return gzipSync([step.html, ...step.figuresHtml, ...question].join('')).length
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
