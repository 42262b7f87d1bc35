import { type CompileInput, type CompileResult, compileEdition } from '../compile/index.server.ts'

/** One edition to compile. `started` is shared memory: its first cell becomes 1 when the work truly begins. */
export type CompileTask = { input: CompileInput; started: Int32Array }

/** What runs in each worker thread of the pool. */
export default async function compileTask({ input, started }: CompileTask): Promise<CompileResult> {
  Atomics.store(started, 0, 1)
  return compileEdition(input)
}
