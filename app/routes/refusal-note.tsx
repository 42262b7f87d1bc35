import { Note } from '#app/ui/primitives/note.tsx'

/** What a form as a whole was refused for, and what to do next; nothing where it was not. */
export function RefusalNote({ refusal }: { refusal: { title: string; text: string } | null | undefined }) {
  if (!refusal) return null
  return (
    <Note tone="attention" title={refusal.title} status>
      <p>{refusal.text}</p>
    </Note>
  )
}

/** A device that keeps no cookie came back from a door as a stranger. */
export const cookieRefusal = {
  title: 'Votre appareil n’a pas gardé votre entrée.',
  text: 'Il refuse de garder la clé de ce site. Changez ce réglage, ou prenez un autre appareil.',
}
