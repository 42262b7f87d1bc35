import type { CourseEntry } from '#app/content/contract.ts'
import { keepMerges, requirementsIn } from '#app/features/learning/index.server.ts'
import { now } from '#app/platform/clock.ts'
import { BundleError } from './bundle-error.ts'
import type { BundleLine, TravellingMerge } from './bundle-lines.ts'
import { isDemonstration, keepCards, keepLearners, knownAmong, listUnitIds } from './import-store.server.ts'
import type { Installation } from './installation.server.ts'
import { keepFacts } from './keep-facts.server.ts'
import { contentOf, type OpenBundle, openBundle } from './read-bundle.server.ts'
import { bundleImportedAt, findTrusted, keepImportedBundle } from './trust-store.server.ts'

/** What became of a bundle. `importedBefore`: when it came first, where it is not the first time. */
export type ImportReport = {
  from: string
  madeAt: Date
  importedBefore: Date | null
  people: number
  newPeople: number
  events: number
  newEvents: number
  /** Left aside: people forgotten here, fictional people, facts that bear another's number, lines that make no sense. */
  forgotten: number
  fictional: number
  taken: number
  unreadable: number
  /** Units that are not known here: their people were kept without a unit. */
  unknownUnits: string[]
}

// So many facts a transaction: people who learn meanwhile must not wait.
const linesAtOnce = 250

/**
 * Adds the content of a bundle to what is known. Importing again, or in another order, changes nothing more.
 * An import that was interrupted is simply done again. Throws a BundleError.
 */
export async function importProgress({
  file,
  installation,
  courses,
}: {
  file: string
  installation: Installation
  courses: CourseEntry[]
}): Promise<ImportReport> {
  const bundle = await openBundle(file)
  const report = await startReport({ bundle, installation })
  const at = now()
  const reader = await openReader({ report, courses, at })
  let lines: BundleLine[] = []
  for await (const line of contentOf(file)) {
    if (line) lines.push(line)
    else report.unreadable += 1
    if (lines.length < linesAtOnce) continue
    await reader.keep(lines)
    lines = []
  }
  await reader.keep(lines)
  await reader.end()
  await keepImportedBundle({ hash: bundle.sha256, fingerprint: bundle.fingerprint, importedAt: at })
  return report
}

async function startReport({
  bundle: { header, fingerprint, sha256 },
  installation,
}: {
  bundle: OpenBundle
  installation: Installation
}): Promise<ImportReport> {
  const isOwn = fingerprint === installation.fingerprint
  const trusted = await findTrusted(fingerprint)
  if (!isOwn && trusted?.publicKey !== header.publicKey) throw new BundleError('unknown-sender', fingerprint)
  return {
    from: trusted?.name ?? 'cette installation',
    madeAt: header.madeAt,
    importedBefore: await bundleImportedAt(sha256),
    people: 0,
    newPeople: 0,
    events: 0,
    newEvents: 0,
    forgotten: 0,
    fictional: 0,
    taken: 0,
    unreadable: 0,
    unknownUnits: [],
  }
}

async function openReader({ report, courses, at }: { report: ImportReport; courses: CourseEntry[]; at: Date }) {
  const [units, demonstration] = [await listUnitIds(), await isDemonstration()]
  // Whoever is not in here has no place for her facts: she was forgotten, or never presented.
  const admitted = new Set<string>()
  const merges: TravellingMerge[] = []
  return { keep, end }

  async function keep(lines: BundleLine[]): Promise<void> {
    await keepPeople(lines)
    const cards = lines.flatMap(line => ('card' in line ? [line.card] : []))
    await keepCards(cards.filter(({ learnerId }) => admitted.has(learnerId)))
    merges.push(...lines.flatMap(line => ('merge' in line ? [line.merge] : [])))
    const facts = lines.flatMap(line => ('event' in line && admitted.has(line.event.learnerId) ? [line.event] : []))
    const { fresh, taken } = await keepFacts({ facts, courses, at })
    report.events += facts.length
    report.newEvents += fresh
    report.taken += taken
  }

  async function keepPeople(lines: BundleLine[]): Promise<void> {
    const presented = lines.flatMap(line => ('learner' in line ? [line.learner] : []))
    if (presented.length === 0) return
    const { erased, known } = await knownAmong(presented.map(({ id }) => id))
    const real = presented.filter(({ demo }) => !demo || demonstration)
    const people = real.filter(({ id }) => !erased.has(id))
    for (const { id, unitId } of people) {
      admitted.add(id)
      if (unitId && !units.has(unitId) && !report.unknownUnits.includes(unitId)) report.unknownUnits.push(unitId)
    }
    await keepLearners(
      people.map(person => ({ ...person, unitId: units.has(person.unitId ?? '') ? person.unitId : null })),
    )
    report.people += people.length
    report.newPeople += people.filter(({ id }) => !known.has(id)).length
    report.forgotten += real.length - people.length
    report.fictional += presented.length - real.length
  }

  async function end(): Promise<void> {
    const given = merges.filter(({ fromId, intoId }) => admitted.has(fromId) && admitted.has(intoId))
    await keepMerges({ given, requirementsOf: requirementsIn(courses), at })
  }
}
