import { isDeepStrictEqual } from 'node:util'
import type { RunAct } from '#app/simulators/run/fold-run.ts'

type Kept = { gestures: readonly { type: string }[]; revision: number }

/**
 * Whether what is kept already holds this act, made on the revision that the page showed: a double click, or a page
 * that sent again since it never heard the answer.
 */
export function isSentAgain({
  kept,
  shown,
  act,
}: {
  kept: Kept
  shown: { revision: number }
  act: RunAct | { kind: 'start-again' } | { kind: 'other-scenario' }
}): boolean {
  const more = kept.revision - shown.revision
  if (more <= 0) return false
  const latest = kept.gestures.slice(-more)
  switch (act.kind) {
    case 'gestures':
      return act.gestures.length > 0 && more === act.gestures.length && isDeepStrictEqual(latest, act.gestures)
    case 'hint':
      return (more === 1 && latest[0]?.type === '@hint') || isTogether(latest)
    case 'together':
      return isTogether(latest)
    case 'start-again':
    case 'other-scenario':
      return more === 1 && kept.gestures.length === 0
    case 'typed':
      return false
  }
}

function isTogether(latest: readonly { type: string }[]): boolean {
  return latest.length === 2 && latest[0]?.type === '@together'
}
