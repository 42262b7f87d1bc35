import type { LessonState } from '#app/content/contract.ts'

const tags: Record<LessonState, { look: string; word: string }> = {
  good: { look: 'tag tag-ok', word: 'Bon' },
  warnings: { look: 'tag tag-see', word: 'À revoir' },
  broken: { look: 'tag tag-stop', word: 'Bloque' },
}

/** The three words of the studio. */
export function StateTag({ state }: { state: LessonState }) {
  const { look, word } = tags[state]
  return <span className={look}>{word}</span>
}
