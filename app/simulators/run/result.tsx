import { Note } from '../../ui/primitives/note.tsx'
import type { Help } from './fold-run.ts'

/** Once done: what to remember, and how she did it. */
export function Result({ lesson, help, byHelper }: { lesson: string; help: Help; byHelper: boolean }) {
  return (
    <Note tone="ok" title="C’est fait.">
      <p>
        À retenir : <mark>{lesson}</mark>
      </p>
      <p>{masteryWords({ help, byHelper })}</p>
    </Note>
  )
}

/** How it was done, in words. Never a mark. */
function masteryWords({ help, byHelper }: { help: Help; byHelper: boolean }): string {
  if (byHelper || help === 3) return 'Vous l’avez fait avec un guide. Recommencez quand vous voulez.'
  return help > 0 ? 'Vous l’avez fait avec un coup de pouce.' : 'Vous l’avez fait sans aide.'
}
