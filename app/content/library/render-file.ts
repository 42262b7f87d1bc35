import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { CompiledEdition, Problem, Step } from '../contract.ts'
import { openBuilder } from './build-library.ts'
import { sortProblems } from './compile-file.ts'
import { openCompilePool } from './compile-pool.server.ts'
import { findScope } from './find-scope.ts'
import { readText } from './read-text.ts'

/** What a reader gets of one file. `html` is null for MDX, whose steps are pages of their own, and for what can't be read. */
export type RenderedFile = {
  file: string
  format: 'md' | 'mdx'
  html: string | null
  title: string | null
  steps: Step[]
  problems: Problem[]
}

export type RenderOptions = { file: string; workerFile: string; deadlineMs: number }

/** Renders one lesson file, inside a course or alone, and keeps nothing on disk. */
export async function renderFile({ file, workerFile, deadlineMs }: RenderOptions): Promise<RenderedFile> {
  const format = /\.mdx$/i.test(file) ? 'mdx' : 'md'
  const empty: RenderedFile = { file, format, html: null, title: null, steps: [], problems: [] }
  if (!/\.mdx?$/i.test(file) || !existsSync(file) || !statSync(file).isFile()) {
    return { ...empty, problems: [faultOf(file, `« ${file} » n’est pas une leçon. Indiquez un fichier .md ou .mdx.`)] }
  }
  const [compiled, plain] = await Promise.all([
    compileAlone({ file, workerFile, deadlineMs }),
    format === 'md' ? renderPlain({ file, workerFile, deadlineMs }) : { html: null, problems: [] },
  ])
  const { edition, problems } = compiled
  // What stops the whole text is told by both.
  const known = new Set(problems.map(problem => problem.rule))
  const more = plain.problems.filter(problem => !known.has(problem.rule))
  return {
    ...empty,
    html: plain.html,
    title: edition?.title ?? null,
    steps: edition?.steps ?? [],
    problems: [...problems, ...more],
  }
}

/** Compiles one lesson file, inside a course or alone, with its key, and keeps nothing on disk. */
export async function compileAlone({
  file,
  workerFile,
  deadlineMs,
}: RenderOptions): Promise<{ edition: CompiledEdition | null; problems: Problem[] }> {
  const scope = findScope(file)
  const editions = new Map<string, CompiledEdition>()
  const onEdition = (edition: CompiledEdition) => editions.set(edition.hash, edition)
  const builder = openBuilder({
    coursesDir: scope.root,
    cacheDir: null,
    workerFile,
    deadlineMs,
    only: scope.wants,
    onEdition,
  })
  try {
    const { memory } = await builder.build()
    const [, record] = Object.entries(memory.records).find(([name]) => scope.name(name) !== null) ?? []
    const edition = record?.facts ? (editions.get(record.facts.hash) ?? null) : null
    const problems = sortProblems(record?.problems ?? []).map(problem => ({ ...problem, file }))
    if (!record && /\.mdx$/i.test(file)) {
      problems.push(faultOf(file, 'Ce fichier n’est pas à la place d’une leçon. Placez-le dans 01-nom/lesson.mdx.'))
    }
    return { edition, problems }
  } finally {
    await builder.close()
  }
}

async function renderPlain({
  file,
  workerFile,
  deadlineMs,
}: RenderOptions): Promise<{ html: string | null; problems: Problem[] }> {
  const { size } = statSync(file)
  const text = readText({ path: file, absolute: path.resolve(file), fingerprint: '', bytes: size })
  if (text.problem) return { html: null, problems: [text.problem] }
  const pool = openCompilePool({ workerFile, deadlineMs })
  try {
    return await pool.render({ file, source: text.source })
  } finally {
    await pool.close()
  }
}

function faultOf(file: string, message: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', rule: 'no-lesson', message }
}
