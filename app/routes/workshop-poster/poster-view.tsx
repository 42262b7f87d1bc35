import { QrSquare } from '#app/ui/patterns/qr-square.tsx'

type Poster = { back: string; title: string; place: string; code: string; square: string; typed: string }

/** One A4 sheet, to be read from across a room. */
export function PosterView({ poster: { back, title, place, code, square, typed } }: { poster: Poster }) {
  return (
    <div className="pt-6">
      <p className="crumb">
        <a href={back}>Revenir à l’atelier</a>
      </p>
      <p className="small print-help">
        Pour imprimer : menu de votre appareil, puis « Imprimer ». Une feuille A4 suffit.
      </p>
      <article className="poster">
        <header>
          <p>Trait d’union · {place}</p>
          <h1>{title}</h1>
        </header>
        <div className="poster-door">
          <QrSquare text={square} label={`Un carré à photographier. Il ouvre la page ${square}`} />
          <p className="poster-code">
            <span>Le code</span>
            <strong>{code}</strong>
          </p>
        </div>
        <ol className="poster-steps">
          <li>
            <b>Ouvrez l’appareil photo</b> de votre téléphone. Visez le carré, puis appuyez sur l’adresse qui s’affiche.
          </li>
          <li>
            <b>Pas d’appareil photo ?</b> Écrivez <span className="poster-address">{typed}</span> en haut de la page,
            puis le code.
          </li>
          <li>
            <b>Écrivez votre prénom,</b> ou rien. Pas de compte, pas d’e-mail.
          </li>
        </ol>
      </article>
    </div>
  )
}
