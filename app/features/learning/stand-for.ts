/** Two paths that were said to be one person's. Undone, it counts no more. */
export type MergeFact = { id: string; fromId: string; intoId: string; mergedAt: Date; undoneAt: Date | null }

/**
 * Under whom each merged learner stands, worked out from all the merges alone, so that installations which hold the same
 * merges agree, whatever the order in which these reached them. The earliest merge counts first. One whose `fromId`
 * already stands under somebody, or that would close a circle, is kept and rests; it counts on the day another is undone.
 */
export function parentsFrom(merges: MergeFact[]): Map<string, string> {
  const parents = new Map<string, string>()
  for (const { fromId, intoId } of merges.filter(merge => !merge.undoneAt).sort(byTime)) {
    if (!parents.has(fromId) && standsFor(parents, intoId) !== fromId) parents.set(fromId, intoId)
  }
  return parents
}

/** Who stands for a learner: herself, unless she was merged. */
export function standsFor(parents: Map<string, string>, learnerId: string): string {
  let root = learnerId
  for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
  return root
}

/** A learner, and all that were merged into her one way or another. */
export function branchOf(parents: Map<string, string>, learnerId: string): Set<string> {
  const branch = new Set([learnerId])
  // A set visits what is added to it meanwhile.
  for (const id of branch) {
    for (const [child, parent] of parents) if (parent === id) branch.add(child)
  }
  return branch
}

/** Every merge once. An undone copy wins over the other, and the earlier undoing over the later. */
export function uniteMerges<M extends MergeFact & { undoneById: string | null }>(merges: M[]): M[] {
  const united = new Map<string, M>()
  for (const merge of merges) {
    const known = united.get(merge.id)
    if (!known) united.set(merge.id, merge)
    else if (isUndoneBefore(merge, known)) {
      united.set(merge.id, { ...known, undoneAt: merge.undoneAt, undoneById: merge.undoneById })
    }
  }
  return [...united.values()]
}

/** Merges that have nobody in common are settled apart. */
export function componentsOf<M extends MergeFact>(merges: M[]): M[][] {
  const parents = new Map<string, string>()
  for (const { fromId, intoId } of merges) {
    const [from, into] = [standsFor(parents, fromId), standsFor(parents, intoId)]
    if (from !== into) parents.set(from, into)
  }
  const components = new Map<string, M[]>()
  for (const merge of merges) {
    const root = standsFor(parents, merge.fromId)
    const component = components.get(root)
    if (component) component.push(merge)
    else components.set(root, [merge])
  }
  return [...components.values()]
}

function byTime(one: MergeFact, other: MergeFact): number {
  return one.mergedAt.getTime() - other.mergedAt.getTime() || compare(one.id, other.id)
}

type Undoing = { undoneAt: Date | null; undoneById: string | null }

function isUndoneBefore(one: Undoing, other: Undoing): boolean {
  if (!one.undoneAt) return false
  if (!other.undoneAt) return true
  const gap = one.undoneAt.getTime() - other.undoneAt.getTime()
  return gap < 0 || (gap === 0 && compare(one.undoneById ?? '', other.undoneById ?? '') < 0)
}

// By code units and never by the language of the machine: all installations must agree.
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
