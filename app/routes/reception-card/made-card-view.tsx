import { AccessCard, type CardToShow } from '#app/ui/patterns/access-card.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

/** The card, once. Printed or copied by hand, it leaves with the person. `record`: the address of her record. */
export function MadeCardView({ record, card, four }: { record: string; card: CardToShow | null; four: boolean }) {
  if (!card) return <NotShown record={record} />
  const page = `${record}/carte`
  return (
    <div className="pt-6">
      <div className="flow screen">
        <h1>La carte est faite</h1>
        <Note tone="attention" title="Elle est montrée une seule fois." status>
          <p>Imprimez-la, ou recopiez ses 5 mots, puis donnez-la. Les 4 chiffres ne sont pas dessus.</p>
        </Note>
        <p className="tabs">
          <a href={page} aria-current={four ? undefined : 'true'}>
            Une carte
          </a>
          <a href={`${page}?format=a4`} aria-current={four ? 'true' : undefined}>
            4 sur une feuille
          </a>
        </p>
        <p>Pour imprimer : ouvrez le menu de votre appareil, puis « Imprimer ».</p>
      </div>
      {four ? (
        <div className="card-sheet">
          {['haut-gauche', 'haut-droite', 'bas-gauche', 'bas-droite'].map((place, index) => (
            <AccessCard key={place} card={card} copy={index > 0} />
          ))}
        </div>
      ) : (
        <AccessCard card={card} />
      )}
      <form method="post" action={page} className="flow screen">
        <ActionButton look="main">La carte est donnée</ActionButton>
      </form>
    </div>
  )
}

function NotShown({ record }: { record: string }) {
  return (
    <div className="flow pt-6">
      <h1>Cette carte n’est plus montrée ici</h1>
      <p className="lead">Une carte est montrée une seule fois, juste après l’avoir faite.</p>
      <p>
        <a className="tap" href={record}>
          Faire une autre carte
        </a>
      </p>
    </div>
  )
}
