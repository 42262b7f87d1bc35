import { completeEasyToRead } from '../compile/index.server.ts'
import type { CompiledEdition, Problem } from '../contract.ts'
import type { CompileRecord, EditionFacts } from './build-cache.ts'
import type { CompilePool } from './compile-pool.server.ts'
import { readIdentity } from './front-matter.ts'
import { hashOf } from './hash-of.ts'
import { type LessonTask, type PreparedInput, prepareInput } from './lesson-input.ts'
import type { MediaStore } from './prepare-media.ts'
import type { TextReading } from './read-text.ts'
import { titleFromName } from './safe-slug.ts'
import type { FoundFile } from './walk-folder.ts'

/** The tools of one build. `compile` opens its threads only when something must be compiled. */
export type Workshop = {
  compile: CompilePool['compile']
  store: MediaStore
  /** Keeps a compiled edition for the readers; does nothing where lessons are only checked. */
  keep: (edition: CompiledEdition) => Promise<void>
  read: (file: FoundFile) => TextReading
}

/**
 * Brings the record of one file up to date: reads it, and compiles it only where what it depends on has changed.
 * `known` is the last record; it is trusted where its edition is still stored.
 */
export async function compileFile(
  task: LessonTask & { known: CompileRecord | undefined; workshop: Workshop },
): Promise<CompileRecord> {
  const { file, context, known, workshop } = task
  const seen = { fingerprint: file.fingerprint, context: context.signature }
  const text = workshop.read(file)
  if (text.problem) return failedRecord(seen, text.problem)
  const prepared = await prepareInput({ ...task, source: text.source, store: workshop.store })
  if (known?.inputHash === prepared.inputHash) return { ...known, ...seen }
  const outcome = await workshop.compile(prepared.input)
  const problems = sortProblems([...prepared.problems, ...outcome.problems])
  const identity = readIdentity(text.source)
  // What the machine could not do is tried again after a restart: nothing is remembered but the problem.
  const inputHash = outcome.isFinal ? prepared.inputHash : ''
  const { edition, outline } = outcome
  if (!edition || !outline || hasError(problems)) return { ...seen, inputHash, problems, facts: null, identity }
  const named = nameEdition(edition, { task, identity })
  await workshop.keep(named)
  const facts = describeEdition(named, { outline, source: text.source, prepared })
  return { ...seen, inputHash, problems, facts, identity }
}

/** Completes an easy-to-read edition with what only its standard twin says, under a hash of its own. */
export async function completeTwin({
  standard,
  easyToRead,
  facts,
  keep,
}: {
  standard: CompiledEdition
  easyToRead: CompiledEdition
  facts: EditionFacts
  keep: Workshop['keep']
}): Promise<EditionFacts> {
  const completed = hashEdition(completeEasyToRead({ standard, easyToRead }))
  await keep(completed)
  return { ...facts, hash: completed.hash, lessonId: completed.lessonId, title: completed.title }
}

export function hasError(problems: Problem[]): boolean {
  return problems.some(problem => problem.severity === 'error')
}

export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column)
}

type Naming = { task: LessonTask; identity: CompileRecord['identity'] }

function nameEdition(edition: CompiledEdition, { task, identity }: Naming): CompiledEdition {
  const lessonId = identity.id === null ? task.lesson.slug : edition.lessonId
  const title = identity.title === null ? titleFromName(task.lesson.name) : edition.title
  return hashEdition({ ...edition, lessonId, title })
}

/** Named by its content, so that a file of the cache never changes and two equal editions are one. */
function hashEdition(edition: CompiledEdition): CompiledEdition {
  return { ...edition, hash: hashOf(JSON.stringify({ ...edition, hash: '' })) }
}

type Compiled = { outline: EditionFacts['outline']; source: string; prepared: PreparedInput }

function describeEdition(edition: CompiledEdition, { outline, source, prepared }: Compiled): EditionFacts {
  return {
    hash: edition.hash,
    lessonId: edition.lessonId,
    title: edition.title,
    objective: edition.objective,
    minutes: edition.minutes,
    exerciseIds: edition.steps.flatMap(step =>
      [step.exercise, step.simulator].flatMap(asked => (asked ? [asked.id] : [])),
    ),
    weight: edition.weight,
    readability: edition.readability,
    outline,
    hasOwnIds: /<Etape\b/.test(source),
    media: prepared.mediaHashes,
  }
}

function failedRecord(seen: { fingerprint: string; context: string }, problem: Problem): CompileRecord {
  return { ...seen, inputHash: '', problems: [problem], facts: null, identity: { id: null, idLine: 1, title: null } }
}
