import type { AssistanceToShow, EndedAssistanceToShow } from './assistance-banner.tsx'

/** How long a shared device waits for a sign of somebody, in seconds: before the warning, and while it stands. */
export type Rest = { before: number; warning: number }

/** Whose page this is, as far as the frame needs to know. */
export type PersonToShow = {
  name: string | null
  /** She came with no key of her own to come back with: leaving loses her path. */
  isGuest: boolean
  /** A device of a workshop that several people use in turn. */
  inRoom: boolean
  /** A device that several people use: the path is put away when nobody is there. */
  rest: Rest | null
  /** Who acts for her for now, with her consent, and until when. */
  assistance: AssistanceToShow | null
  /** This device's person has just stopped acting for somebody. */
  endedAssistance: EndedAssistanceToShow | null
}

/** Whose path is open on this device, and the way out, always in the same place. */
export function PersonBar({ person }: { person: PersonToShow }) {
  return (
    <div className="person">
      <span className="own-name">{person.name ?? (person.isGuest ? 'Sans carte' : 'Mon parcours')}</span>
      {person.rest && !person.inRoom ? (
        <form method="post" action="/pause">
          <button type="submit" className="tool">
            Faire une pause
          </button>
        </form>
      ) : null}
      <a className="tool" href="/sortir">
        Sortir
      </a>
    </div>
  )
}
