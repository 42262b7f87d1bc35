import type { CompiledEdition } from '../contract.ts'
import type { CompilePool } from './compile-pool.server.ts'

export type BuildOptions = {
  coursesDir: string
  /** Where compiled lessons and media go. Null: nothing is kept, everything is only checked. */
  cacheDir: string | null
  /** The bundled compiler. */
  workerFile: string
  /** Hears each file that had to be read again, with how far the build is. */
  onProgress?: (done: number, total: number, file: string) => void
  /** Hears each edition that was just compiled. */
  onEdition?: (edition: CompiledEdition) => void
  /** Milliseconds that one edition of a lesson may take. */
  deadlineMs?: number
  /** Threads that are already open, and that others may use too. Without it, the builder opens and closes its own. */
  pool?: CompilePool
  /** Loads the compiler at once and keeps it loaded, for an author who waits for each save. Some 100 MB. */
  keepWarm?: boolean
  /** Compiles only the files that this accepts, by path relative to `coursesDir`. */
  only?: (file: string) => boolean
  /** What to read in the place of a file, by path relative to `coursesDir`: a text that is not saved yet. */
  unsaved?: ReadonlyMap<string, string>
}
