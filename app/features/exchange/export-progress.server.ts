import { listMergesAround } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import type { BundleLine } from './bundle-lines.ts'
import {
  listConcerned,
  travellingCards,
  travellingEvents,
  travellingLearners,
  travellingMerges,
} from './export-store.server.ts'
import type { Installation } from './installation.server.ts'
import { writeBundle } from './write-bundle.server.ts'

export type ExportCounts = { people: number; events: number }

const peopleAtOnce = 200

/** Writes everything that was recorded since a day into one signed file, which another installation can import. */
export async function exportProgress({
  since,
  file,
  installation,
}: {
  since: Date
  file: string
  installation: Installation
}): Promise<ExportCounts> {
  const counts: ExportCounts = { people: 0, events: 0 }
  await writeBundle({ file, installation, since, madeAt: now(), lines: linesSince(since, counts) })
  return counts
}

// People first, then what names them: whoever reads the bundle knows each person before what she did.
async function* linesSince(since: Date, counts: ExportCounts): AsyncGenerator<BundleLine> {
  const ids = await withMerged(await listConcerned(since))
  const travelling = new Set<string>()
  for (const some of inParts(ids)) {
    for (const learner of await travellingLearners(some)) {
      travelling.add(learner.id)
      yield { learner }
    }
  }
  counts.people = travelling.size
  const known = inParts([...travelling])
  for (const some of known) for (const card of await travellingCards(some)) yield { card }
  for (const some of known) for (const merge of await travellingMerges(some, travelling)) yield { merge }
  for (const some of known) {
    for await (const page of travellingEvents(some, since)) {
      for (const event of page) yield { event }
      counts.events += page.length
    }
  }
}

// Paths that were merged travel together, or the merge could not.
async function withMerged(ids: string[]): Promise<string[]> {
  const around = await listMergesAround(ids)
  return [...new Set([...ids, ...around.flatMap(({ fromId, intoId }) => [fromId, intoId])])].sort()
}

function inParts(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / peopleAtOnce) }, (_, part) =>
    ids.slice(part * peopleAtOnce, (part + 1) * peopleAtOnce),
  )
}
