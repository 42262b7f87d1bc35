import type { Help } from '#app/simulators/run/fold-run.ts'

/** How somebody did it. Said in words, never as a mark. */
export type Mastery = 'autonomous' | 'nudged' | 'guided'

/** `guided` too where a helper made the gestures for her. */
export function masteryOf({ help, byHelper }: { help: Help; byHelper: boolean }): Mastery {
  if (byHelper || help === 3) return 'guided'
  return help > 0 ? 'nudged' : 'autonomous'
}
