import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

type MadeCard = { reference: string; secret: string; words: string[]; name: string | null }

/** The card, once. Printed or copied by hand, it leaves with the person. */
export function MadeCardView({ address, card }: { address: string; card: MadeCard | null }) {
  return (
    <div className="flow pt-6">
      <h1>{card ? 'La carte est faite' : 'Cette carte n’est plus montrée ici'}</h1>
      {card ? (
        <>
          <p>{card.words.join(' - ')}</p>
          <p>{card.reference}</p>
          <form method="post">
            <ActionButton look="main">La carte est donnée</ActionButton>
          </form>
        </>
      ) : (
        <Note>
          <p>
            Une carte est montrée une seule fois, juste après l’avoir faite. <a href={address}>Faire une autre carte</a>
          </p>
        </Note>
      )}
    </div>
  )
}
