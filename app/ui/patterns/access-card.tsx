import { Fragment } from 'react'
import { QrSquare } from './qr-square.tsx'

export type CardToShow = {
  name: string | null
  /** What the square holds: the address that a phone's camera opens. */
  address: string
  words: string[]
  reference: string
  /** Of the reception, for a lost card. */
  phone: string | null
}

/** A card of A6: what opens a path, and never its four digits. `copy`: the same card again on the sheet, not read aloud twice. */
export function AccessCard({ card, copy = false }: { card: CardToShow; copy?: boolean }) {
  const { name, address, words, reference, phone } = card
  return (
    <article className="a6" {...(copy ? { 'aria-hidden': true } : { 'aria-label': 'Ma carte d’accès' })}>
      <div className="a6-top">
        <h2>Ma carte d’accès</h2>
        {name ? <p className="own-name">{name}</p> : null}
      </div>
      <div className="a6-in">
        <QrSquare text={address} label="Le carré à photographier pour entrer" />
        <div>
          <p className="small">
            <strong>Photographiez ce carré</strong> ou écrivez ces 5 mots :
          </p>
          <p className="words">
            {words.map((word, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the list never changes
              <Fragment key={place}>
                {place > 0 ? (
                  <>
                    <i>-</i>
                    <wbr />
                  </>
                ) : null}
                <span>{word}</span>
              </Fragment>
            ))}
          </p>
        </div>
        <p className="small">
          <strong>Vos 4 chiffres</strong> restent dans votre tête. Ne les écrivez pas ici.
        </p>
        <p className="a6-help">
          Carte perdue ?{' '}
          {phone ? <>Appelez le {<strong className="nw">{phone}</strong>}.</> : 'Allez à l’accueil de votre CMCAS.'}{' '}
          Carte n° <strong className="nw">{reference}</strong>
        </p>
      </div>
    </article>
  )
}
