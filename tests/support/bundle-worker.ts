import { existsSync } from 'node:fs'
import path from 'node:path'

/** The compiler and the voice run in workers of their own, bundled beforehand: the tests that use them need the files. */
export default async function bundleWorkerOnce(): Promise<void> {
  const { bundleThreads, bundleWorker } = await import(path.resolve('scripts/bundle.mjs'))
  await Promise.all([bundleWorker(), bundleThreads()])
  for (const file of [
    'build/compile-worker.js',
    'build/voice-worker.js',
    'build/pdf-worker.js',
    'build/question-worker.js',
  ]) {
    if (!existsSync(file)) throw new Error(`${file} could not be made`)
  }
}
