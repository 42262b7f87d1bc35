import { ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { InToShow } from './describe-join.server.ts'

/** She is in: where to go on, how to be helped, how to keep what she does. */
export function InView({ page: { title, helperName, code, start, isGuest } }: { page: InToShow }) {
  return (
    <div className="flow pt-6">
      <h1>{title}</h1>
      <p className="lead">Vous êtes dans l’atelier de {helperName}.</p>
      <div className="acts">
        <ActionLink to={start} look="main" arrow="next">
          Continuer
        </ActionLink>
        <ActionLink to="/mon-parcours">Mon parcours</ActionLink>
      </div>
      <p>Le bouton « Demander de l’aide » est en haut de chaque page. {helperName} le voit et vient.</p>
      {isGuest ? (
        <Note title="Gardez votre parcours.">
          <p>Vous pouvez partir avec une carte. Chez vous, elle ouvre votre parcours là où vous en étiez.</p>
          <p>
            <ActionLink to="/ma-carte">Garder mon parcours</ActionLink>
          </p>
        </Note>
      ) : null}
      <p>
        <a className="tap" href={`/atelier/${code}/appareil`}>
          Cet appareil sert à plusieurs personnes
        </a>
      </p>
    </div>
  )
}
