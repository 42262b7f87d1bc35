import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'

/** Whose path is open on this device: nobody's, a participant's, one that no card opens, one that can be found again. */
export type OpenPath = 'none' | 'participant' | 'guest' | 'kept'

export function ShareDeviceView({ title, code, openPath }: { title: string; code: string; openPath: OpenPath }) {
  return (
    <div className="flow pt-6">
      <h1>Un appareil pour plusieurs personnes</h1>
      <p className="lead">Atelier « {title} »</p>
      <ol className="steps">
        <li>
          <h2 className="h3">Chaque personne écrit son prénom.</h2>
          <p>Elle a une case à elle, avec une image.</p>
        </li>
        <li>
          <h2 className="h3">À votre tour, appuyez sur votre case.</h2>
          <p>Votre parcours s’ouvre, là où vous en étiez.</p>
        </li>
        <li>
          <h2 className="h3">Puis appuyez sur « Changer de personne ».</h2>
          <p>La personne suivante ne voit rien de ce que vous avez fait.</p>
        </li>
      </ol>
      <WhatHappens openPath={openPath} />
      <form method="post">
        <ActionButton look="main" arrow name="intention" value="partager">
          Cet appareil sert à plusieurs
        </ActionButton>
      </form>
      <p>
        <a className="tap" href={`/atelier/${code}`}>
          Non, j’ai cet appareil pour moi
        </a>
      </p>
    </div>
  )
}

function WhatHappens({ openPath }: { openPath: OpenPath }) {
  if (openPath === 'none') return null
  if (openPath === 'participant') return <p className="note">Votre parcours reste ici : vous aurez la première case.</p>
  if (openPath === 'kept')
    return (
      <p className="note">Le parcours ouvert ici se ferme. Il est gardé : vous le retrouvez en entrant de nouveau.</p>
    )
  return (
    <Note tone="attention" title="Un parcours sans carte est ouvert ici.">
      <p>Il se ferme, et personne ne pourra le retrouver. Vous pouvez le garder avant.</p>
      <p>
        <ActionLink to="/ma-carte">Garder ce parcours</ActionLink>
      </p>
    </Note>
  )
}
