import { toFileName } from './address.ts'
import type { PreparedMedia } from './prepared-media.ts'
import { findNearest } from './tag-names.ts'

/** The files posed beside the lesson, and which of them it uses. */
export class MediaLookup {
  readonly #byName: Map<string, PreparedMedia>
  readonly #used = new Map<string, PreparedMedia>()

  constructor(media: Record<string, PreparedMedia>) {
    this.#byName = new Map(Object.entries(media).map(([name, entry]) => [name.normalize('NFC'), entry]))
  }

  /** Null where there is no such file. */
  find(written: string): PreparedMedia | null {
    const name = toFileName(written)
    const entry = this.#byName.get(name) ?? null
    if (entry !== null) this.#used.set(name, entry)
    return entry
  }

  /** A sentence to end a refusal with. */
  remedyFor(written: string): string {
    const names = [...this.#byName.keys()]
    const nearest = findNearest({ name: toFileName(written), names })
    if (nearest !== null) return `Vous vouliez peut-être « ${nearest} ».`
    return 'Posez le fichier à côté de la leçon, ou corrigez son nom.'
  }

  /** Sorted by name, so that hashes don't depend on the order of reading. */
  get used(): PreparedMedia[] {
    return [...this.#used.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  }
}
