import { PictogramDrawing, pictogramName } from '#app/ui/patterns/pictogram.tsx'
import { ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { RoomToShow } from './describe-room.server.ts'

type Open = Extract<RoomToShow, { state: 'open' }>

export function RoomView({ room }: { room: RoomToShow }) {
  if (room.state === 'open') return <Tiles room={room} />
  return (
    <div className="flow pt-6">
      {room.state === 'ended' ? (
        <>
          <h1>L’atelier est fini.</h1>
          <p className="lead">« {room.title} » est terminé. Les parcours ouverts ici sont fermés.</p>
          <p>Vous avez une carte ? Elle ouvre votre parcours, sur tous les appareils.</p>
          <p>Pas de carte ? Demandez à {room.helperName}, ou à votre accueil.</p>
          <ActionLink to="/entrer" look="main" arrow="next">
            Entrer avec ma carte
          </ActionLink>
        </>
      ) : (
        <>
          <h1>Cet appareil n’est pas partagé.</h1>
          <p className="lead">
            Dans un atelier, un appareil peut servir à plusieurs personnes. Il faut d’abord le code.
          </p>
          <ActionLink to="/atelier" look="main" arrow="next">
            Écrire le code
          </ActionLink>
        </>
      )}
    </div>
  )
}

function Tiles({ room: { title, code, tiles, asksCard } }: { room: Open }) {
  return (
    <div className="flow pt-6">
      <h1>À qui le tour ?</h1>
      <p className="lead">
        {tiles.length > 0 ? 'Appuyez sur votre case.' : 'Personne n’est encore inscrit sur cet appareil.'}
      </p>
      {asksCard ? (
        <Note tone="attention" title="Ce parcours a une carte." status>
          <p>Il ne s’ouvre pas avec une case. Entrez avec la carte et les 4 chiffres.</p>
        </Note>
      ) : null}
      <form method="post">
        <ul className="tiles">
          {tiles.map(tile => (
            <Tile key={tile.id} tile={tile} />
          ))}
          <li>
            <a className="tile tile-new" href={`/atelier/${code}`}>
              <b>Une autre personne</b>
            </a>
          </li>
        </ul>
      </form>
      <p className="small soft">Atelier « {title} ». Chaque personne a son parcours. Les autres ne voient rien.</p>
    </div>
  )
}

// Others are in the room: whoever holds a card comes in with it and her four digits, never with one press.
function Tile({ tile: { id, firstName, pictogram, hasCard } }: { tile: Open['tiles'][number] }) {
  const name = firstName ?? `Sans prénom, ${pictogramName(pictogram) ?? 'sans image'}`
  return (
    <li>
      {hasCard ? (
        <a className="tile" href="/entrer">
          <PictogramDrawing name={pictogram} />
          <b className="own-name">{name}</b>
          <span className="small">Entrer avec la carte</span>
        </a>
      ) : (
        <button type="submit" className="tile" name="personne" value={id}>
          <PictogramDrawing name={pictogram} />
          <b className="own-name">{name}</b>
          {firstName ? <span className="small soft">{pictogramName(pictogram)}</span> : null}
        </button>
      )}
    </li>
  )
}
