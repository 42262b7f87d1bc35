import { AccessCard, type CardToShow } from '#app/ui/patterns/access-card.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

export type Format = 'a6' | 'a4' | 'main'

export const formats: { format: Format; label: string; how: string }[] = [
  {
    format: 'a6',
    label: 'Une carte',
    how: 'Pour imprimer : ouvrez le menu de votre appareil, puis « Imprimer ». Vous pouvez aussi photographier cet écran.',
  },
  {
    format: 'a4',
    label: '4 sur une feuille',
    how: 'Pour imprimer : ouvrez le menu de votre appareil, puis « Imprimer ». Coupez en 4 : une pour le sac, une pour la maison.',
  },
  {
    format: 'main',
    label: 'À recopier',
    how: 'Prenez une feuille et un stylo. Recopiez les 5 mots, dans l’ordre. Les accents ne comptent pas.',
  },
]

type Card = CardToShow & { format: Format }

/** The card, once: to print, to photograph or to copy. */
export function NewCardView({ format, ...card }: Card) {
  const how = formats.find(entry => entry.format === format)?.how
  return (
    <div className="pt-6">
      <div className="flow screen">
        <h1>Votre carte est prête</h1>
        <Note tone="attention" title="Elle est montrée une seule fois.">
          <p>Gardez-la maintenant. Dans 15 minutes, cette page l’oublie. Nous aussi.</p>
        </Note>
        <p className="tabs">
          {formats.map(({ format: other, label }) => (
            <a
              key={other}
              href={`/ma-carte/neuve?format=${other}`}
              aria-current={other === format ? 'true' : undefined}
            >
              {label}
            </a>
          ))}
        </p>
        <p>{how}</p>
      </div>
      <Shown format={format} card={card} />
      <form method="post" className="flow screen">
        <ActionButton look="main" arrow>
          J’ai ma carte, continuer
        </ActionButton>
      </form>
    </div>
  )
}

function Shown({ format, card }: { format: Format; card: CardToShow }) {
  if (format === 'main') return <ToCopy card={card} />
  if (format === 'a6') return <AccessCard card={card} />
  return (
    <div className="card-sheet">
      {['haut-gauche', 'haut-droite', 'bas-gauche', 'bas-droite'].map((place, index) => (
        <AccessCard key={place} card={card} copy={index > 0} />
      ))}
    </div>
  )
}

function ToCopy({ card: { words, reference, name } }: { card: CardToShow }) {
  return (
    <section className="card-copy" aria-labelledby="t-recopier">
      <h2 id="t-recopier">Carte d’accès{name ? <span className="own-name">{` : ${name}`}</span> : null}</h2>
      <ol>
        {words.map((word, place) => (
          // A word may come twice: its place is what tells it apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={place}>{word}</li>
        ))}
      </ol>
      <p>
        Numéro de la carte : <strong>{reference}</strong>
      </p>
    </section>
  )
}
