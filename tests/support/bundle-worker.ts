import { existsSync } from 'node:fs'
import path from 'node:path'

/** The compiler runs in a worker of its own, bundled beforehand: every test that compiles a lesson needs it. */
export default async function bundleWorkerOnce(): Promise<void> {
  const { bundleWorker } = await import(path.resolve('scripts/bundle.mjs'))
  await bundleWorker()
  if (!existsSync('build/compile-worker.js')) throw new Error('build/compile-worker.js could not be made')
}
