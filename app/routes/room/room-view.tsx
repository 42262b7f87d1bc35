import { PictogramDrawing, pictogramName } from '#app/ui/patterns/pictogram.tsx'
import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import type { RoomToShow } from './describe-room.server.ts'

type Open = Extract<RoomToShow, { state: 'open' }>
type Asking = Extract<RoomToShow, { state: 'asking-code' }>

export function RoomView({ room, fault }: { room: RoomToShow; fault: string | undefined }) {
  if (room.state === 'open') return <Tiles room={room} />
  if (room.state === 'asking-code') return <AskCode person={room} fault={fault} />
  return room.state === 'ended' ? <Ended {...room} /> : <NotShared />
}

function Ended({ title, helperName }: { title: string; helperName: string }) {
  return (
    <div className="flow pt-6">
      <h1>L’atelier est fini.</h1>
      <p className="lead">« {title} » est terminé. Les parcours ouverts ici sont fermés.</p>
      <p>Vous avez une carte ? Elle ouvre votre parcours, sur tous les appareils.</p>
      <p>Pas de carte ? Demandez à {helperName}, ou à votre accueil.</p>
      <ActionLink to="/entrer" look="main" arrow="next">
        Entrer avec ma carte
      </ActionLink>
    </div>
  )
}

function NotShared() {
  return (
    <div className="flow pt-6">
      <h1>Cet appareil n’est pas partagé.</h1>
      <p className="lead">Dans un atelier, un appareil peut servir à plusieurs personnes. Il faut d’abord le code.</p>
      <ActionLink to="/atelier" look="main" arrow="next">
        Écrire le code
      </ActionLink>
    </div>
  )
}

/** Others are in the room: a path that a card opens asks for its four digits. */
function AskCode({ person: { id, firstName, pictogram }, fault }: { person: Asking; fault: string | undefined }) {
  return (
    <div className="flow pt-6">
      <h1>Vos 4 chiffres</h1>
      <p className="lead acts">
        <PictogramDrawing name={pictogram} />
        <b className="own-name">{nameOf({ firstName, pictogram })}</b>
      </p>
      <p>Vous avez une carte. Vos 4 chiffres gardent votre parcours pour vous.</p>
      <form method="post" className="flow">
        <input type="hidden" name="personne" value={id} />
        <Field name="code" type="code" label="Les 4 chiffres de votre carte" autoComplete="off" fault={fault} />
        <ActionButton look="main" arrow>
          Ouvrir mon parcours
        </ActionButton>
      </form>
      <p>
        <a className="tap" href="/atelier/salle">
          Revenir aux personnes de cet appareil
        </a>
      </p>
    </div>
  )
}

function nameOf({ firstName, pictogram }: { firstName: string | null; pictogram: string | null }): string {
  return firstName ?? `Sans prénom, ${pictogramName(pictogram) ?? 'sans image'}`
}

function Tiles({ room: { title, code, tiles } }: { room: Open }) {
  return (
    <div className="flow pt-6">
      <h1>À qui le tour ?</h1>
      <p className="lead">
        {tiles.length > 0 ? 'Appuyez sur votre case.' : 'Personne n’est encore inscrit sur cet appareil.'}
      </p>
      <form method="post">
        <ul className="tiles">
          {tiles.map(tile => (
            <li key={tile.id}>
              <Tile tile={tile} />
            </li>
          ))}
          <li>
            <a className="tile tile-new" href={`/atelier/${code}`}>
              <b>Une autre personne</b>
            </a>
          </li>
        </ul>
      </form>
      <p className="small soft">Atelier « {title} ». Chaque personne a son parcours. Les autres ne voient rien.</p>
    </div>
  )
}

function Tile({ tile }: { tile: Open['tiles'][number] }) {
  const { id, firstName, pictogram, hasCard, hasAccount } = tile
  const content = (
    <>
      <PictogramDrawing name={pictogram} />
      <b className="own-name">{nameOf(tile)}</b>
    </>
  )
  if (hasAccount)
    return (
      <a className="tile" href="/entrer">
        {content}
        <span className="small">Entrer avec le compte</span>
      </a>
    )
  return (
    <button type="submit" className="tile" name="personne" value={id}>
      {content}
      {hasCard ? (
        <span className="small">Avec les 4 chiffres</span>
      ) : firstName ? (
        <span className="small soft">{pictogramName(pictogram)}</span>
      ) : null}
    </button>
  )
}
