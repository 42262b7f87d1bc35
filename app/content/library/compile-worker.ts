import { type CompileInput, type CompileResult, compileEdition, renderMarkdown } from '../compile/index.server.ts'
import { findFrontMatter } from './front-matter.ts'

/** `started` is shared memory: its first cell becomes 1 when the work truly begins. */
export type WorkerTask<Input = unknown> = { input: Input; started: Int32Array }

// The first lesson of a thread pays for starting esbuild and for cold code: it must not be counted in its time.
await compileEdition({
  file: 'warm-up.mdx',
  source: 'Bonjour **à tous**.',
  format: 'mdx',
  edition: 'standard',
  level: 'beginner',
  glossary: [],
  media: {},
  shelf: { types: [], scenarios: {} },
  links: null,
})

/** What runs in each worker thread of the pool: one edition of a lesson. */
export default async function compileTask({ input, started }: WorkerTask<CompileInput>): Promise<CompileResult> {
  Atomics.store(started, 0, 1)
  return compileEdition(input)
}

/** Plain Markdown as HTML. What a front matter says is not for the readers. */
export function renderTask({ input, started }: WorkerTask<{ source: string }>): string {
  Atomics.store(started, 0, 1)
  const block = findFrontMatter(input.source)
  const isWritten = block !== null && /^[\p{L}_-]+[ \t]*:/mu.test(input.source.slice(block.start, block.end))
  return renderMarkdown(
    isWritten ? input.source.slice(block.end).replace(/^---[ \t]*(\r\n|\n|\r|$)/, '') : input.source,
  )
}
