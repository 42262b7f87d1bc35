import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

/** Asked once a device, where there is room for it: never in the middle of a lesson. */
export function SharedDeviceQuestion({ returnTo }: { returnTo: string }) {
  return (
    <Note title="Cet appareil est partagé ?">
      <p>Par exemple : à l’accueil, à la bibliothèque, chez un voisin.</p>
      <form method="post" action="/appareil" className="acts">
        <input type="hidden" name="retour" value={returnTo} />
        <ActionButton name="usage" value="partage">
          Oui, d’autres s’en servent
        </ActionButton>
        <ActionButton name="usage" value="perso">
          Non, c’est le mien
        </ActionButton>
      </form>
    </Note>
  )
}
