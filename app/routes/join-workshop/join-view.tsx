import { PictogramDrawing, pictogramName } from '#app/ui/patterns/pictogram.tsx'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import type { JoinToShow } from './describe-join.server.ts'

type Typed = { name: string; image: string } | undefined
type Faults = Record<string, string | undefined>

/** Who comes: a first name or none, and a drawing. */
export function JoinView({ page, typed, faults }: { page: JoinToShow; typed: Typed; faults: Faults }) {
  return (
    <div className="flow pt-6">
      <h1>{page.title}</h1>
      <p className="lead">
        {page.isRoom ? 'Qui vient sur cet appareil ?' : `Vous entrez dans l’atelier de ${page.helperName}.`}
      </p>
      <p>
        <ListenButton>Écouter cette page</ListenButton>
      </p>
      <form method="post" className="flow">
        <input type="hidden" name="envoi" value={page.sentId} />
        {page.ownPath ? <WhichPath ownPath={page.ownPath} /> : null}
        <FirstName page={page} typed={typed} fault={faults.prenom} />
        <Pictograms page={page} chosen={typed?.image || page.proposed} fault={faults.image} />
        <WhoSees helperName={page.helperName} />
        <div className="acts">
          <ActionButton look="main" arrow>
            Entrer
          </ActionButton>
          <button type="submit" className="btn" name="sans-prenom" value="oui" formNoValidate>
            Entrer sans prénom
          </button>
        </div>
      </form>
      <OtherWays page={page} />
    </div>
  )
}

function OtherWays({ page: { isRoom, code, ownPath } }: { page: JoinToShow }) {
  return (
    <ul className="list-none">
      {ownPath ? null : (
        <li>
          <a className="tap" href={`/entrer?${new URLSearchParams({ retour: `/atelier/${code}` })}`}>
            J’ai déjà une carte
          </a>
        </li>
      )}
      <li>
        <a className="tap" href={isRoom ? '/atelier/salle' : `/atelier/${code}/appareil`}>
          {isRoom ? 'Revenir aux personnes de cet appareil' : 'Cet appareil sert à plusieurs personnes'}
        </a>
      </li>
    </ul>
  )
}

function WhichPath({ ownPath: { name, isGuest } }: { ownPath: NonNullable<JoinToShow['ownPath']> }) {
  return (
    <fieldset className="choices">
      <legend>Cet appareil garde déjà un parcours{name ? ` : ${name}` : ''}. Lequel prenez-vous ?</legend>
      <label className="choice">
        <input type="radio" name="parcours" value="le-mien" defaultChecked />
        <span>Ce parcours est le mien : je continue</span>
      </label>
      <label className="choice">
        <input type="radio" name="parcours" value="nouveau" />
        <span>
          Je commence un nouveau parcours
          {isGuest ? '. L’autre n’a pas de carte : personne ne pourra le retrouver.' : '. L’autre reste gardé.'}
        </span>
      </label>
    </fieldset>
  )
}

function FirstName({ page, typed, fault }: { page: JoinToShow; typed: Typed; fault: string | undefined }) {
  return (
    <p className="field">
      <label htmlFor="prenom">Votre prénom, ou un surnom</label>
      <input
        id="prenom"
        name="prenom"
        type="text"
        defaultValue={typed?.name ?? page.ownPath?.name ?? undefined}
        // On a device for several people, the names of the others must not be proposed.
        autoComplete={page.isRoom ? 'off' : 'given-name'}
        required
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? 'prenom-faute' : undefined}
      />
      {fault ? (
        <span className="field-fault" id="prenom-faute">
          {fault}
        </span>
      ) : null}
    </p>
  )
}

function Pictograms({ page, chosen, fault }: { page: JoinToShow; chosen: string; fault: string | undefined }) {
  return (
    <fieldset className="choices" aria-describedby={fault ? 'image-faute' : undefined}>
      <legend>Votre image</legend>
      <p className="small soft">Deux personnes ont le même prénom ? L’image montre laquelle est laquelle.</p>
      {fault ? (
        <p className="field-fault" id="image-faute">
          <strong>{fault}</strong>
        </p>
      ) : null}
      <div className="pictograms">
        {page.pictograms.map(name => (
          <label key={name} className="choice">
            <input type="radio" name="image" value={name} defaultChecked={name === chosen} />
            <PictogramDrawing name={name} />
            <span>{pictogramName(name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function WhoSees({ helperName }: { helperName: string }) {
  return (
    <p className="note">
      Pendant l’atelier, {helperName} voit à quelle étape vous êtes. Personne ne voit vos réponses. Votre prénom est
      écrit sur la feuille de présence.
    </p>
  )
}
