import type { Gesture } from '../contract.ts'

/** What was done on the page and is not known to be kept yet. */
export type Sending =
  | { kind: 'gestures'; gestures: Gesture[] }
  | { kind: 'hint' }
  | { kind: 'together' }
  | { kind: 'start-again' }
  | { kind: 'other-scenario' }

export type Acknowledged = { revision: number; scenarioHash: string }

type Kept = { owner: string; at: Acknowledged; waiting: Sending[] }

/**
 * What is not known to be kept, beside the page, for as long as its window is open: a page that is read again, or come
 * back to, goes on with it. Symbols only.
 */
export function openShelf({ address, owner }: { address: string; owner: string }) {
  const name = `simulateur ${address}`
  return {
    keep(waiting: Sending[], at: Acknowledged): void {
      try {
        if (waiting.length === 0) sessionStorage.removeItem(name)
        else sessionStorage.setItem(name, JSON.stringify({ owner, at, waiting } satisfies Kept))
      } catch {
        // A browser that keeps nothing: what is on its way still goes.
      }
    },
    /** What follows what the page shows. What the server has kept meanwhile is left out; where they part, nothing is taken. */
    takeBack(shown: Acknowledged): Sending[] {
      try {
        const kept: Kept = JSON.parse(sessionStorage.getItem(name) ?? '')
        if (kept.owner !== owner || kept.at.scenarioHash !== shown.scenarioHash) return []
        let revision = kept.at.revision
        while (kept.waiting[0] && revision < shown.revision) revision += sizeOf(kept.waiting.shift())
        return revision === shown.revision ? kept.waiting : []
      } catch {
        return []
      }
    },
  }
}

/** By how much an act moves the revision. */
function sizeOf(act: Sending | undefined): number {
  if (act?.kind === 'gestures') return act.gestures.length
  return act?.kind === 'together' ? 2 : 1
}
