import type { AssistanceToShow, EndedAssistanceToShow } from './assistance-banner.tsx'
import { PictogramDrawing } from './pictogram.tsx'

/** How long a shared device waits for a sign of somebody, in seconds: before the warning, and while it stands. */
export type Rest = { before: number; warning: number }

/** Her place in the workshop that she is in, and who runs it. */
export type PlaceToShow = { code: string; pictogram: string | null; helperName: string; helpAsked: boolean }

/** Whose page this is, as far as the frame needs to know. */
export type PersonToShow = {
  name: string | null
  /** She came with no key of her own to come back with: leaving loses her path. */
  isGuest: boolean
  /** A device of a workshop that several people use in turn. */
  inRoom: boolean
  /** A device that several people use: the path is put away when nobody is there. */
  rest: Rest | null
  /** The workshop of today, while it lasts. */
  workshop: PlaceToShow | null
  /** Who acts for her for now, with her consent, and until when. */
  assistance: AssistanceToShow | null
  /** This device's person has just stopped acting for somebody. */
  endedAssistance: EndedAssistanceToShow | null
}

/** Whose path is open on this device, and the way out, always in the same place. `path`: where a form comes back to. */
export function PersonBar({ person, path }: { person: PersonToShow; path: string }) {
  const { workshop } = person
  const name = person.name ?? (person.isGuest ? 'Sans carte' : 'Mon parcours')
  return (
    <div className="person">
      {workshop ? (
        <a className="tap own-name" href={`/atelier/${workshop.code}`}>
          <PictogramDrawing name={workshop.pictogram} />
          {name}
        </a>
      ) : (
        <span className="own-name">{name}</span>
      )}
      {workshop ? <HelpInTheRoom workshop={workshop} path={path} /> : null}
      {person.rest && !person.inRoom ? (
        <form method="post" action="/pause">
          <button type="submit" className="tool">
            Faire une pause
          </button>
        </form>
      ) : null}
      {person.inRoom ? (
        <form method="post" action="/atelier/salle">
          <button type="submit" className="tool" name="intention" value="changer">
            Changer de personne
          </button>
        </form>
      ) : (
        <a className="tool" href="/sortir">
          Sortir
        </a>
      )}
    </div>
  )
}

// In the same place on every page: the helper is in the room.
function HelpInTheRoom({ workshop: { helperName, helpAsked }, path }: { workshop: PlaceToShow; path: string }) {
  return (
    <form method="post" action="/atelier/aide">
      <input type="hidden" name="retour" value={path} />
      {helpAsked ? (
        <>
          <strong role="status">Nous avons prévenu {helperName}.</strong>{' '}
          <button type="submit" className="tool" name="intention" value="merci">
            Ça va maintenant
          </button>
        </>
      ) : (
        <button type="submit" className="tool" name="intention" value="demander">
          Demander de l’aide
        </button>
      )}
    </form>
  )
}
