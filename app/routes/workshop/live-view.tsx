import { ActionButton, ActionLink } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { LiveToShow } from './describe-live.server.ts'
import script from './live.js?url'
import { People } from './people.tsx'

export function LiveView({ live }: { live: LiveToShow }) {
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/ateliers">Tous les ateliers</a>
      </p>
      <h1>{live.title}</h1>
      <p>
        {live.place}, {live.date}
      </p>
      {live.isOpen ? <Door live={live} /> : <Ended live={live} />}
      <section className="flow" id="en-direct" aria-labelledby="t-direct" data-every={live.refreshSeconds ?? undefined}>
        <h2 className="trait" id="t-direct">
          {live.isOpen ? 'En ce moment' : 'Ce jour-là'}
        </h2>
        <Present live={live} />
        <People people={live.people} />
      </section>
      {live.isOpen ? <Refresh live={live} /> : null}
      {live.isOpen ? <EndFold /> : null}
      {live.refreshSeconds ? <script src={script} defer /> : null}
    </div>
  )
}

function Door({ live: { code, address, shareAddress } }: { live: LiveToShow }) {
  return (
    <div className="door">
      <p className="code">
        <span className="small">Le code</span>
        <strong>{code}</strong>
      </p>
      <div className="flow">
        <p>
          Sur un téléphone ou un ordinateur, les personnes vont à la page <b>/atelier</b> et écrivent ce code.
        </p>
        <div className="acts">
          <ActionLink to={`${address}/affiche`} look="main">
            Imprimer l’affiche
          </ActionLink>
          <ActionLink to={`${address}/presence`}>Feuille de présence</ActionLink>
          <ActionLink to={shareAddress}>Cet appareil sert à plusieurs</ActionLink>
        </div>
      </div>
    </div>
  )
}

function Ended({ live: { address, isNamed } }: { live: LiveToShow }) {
  return (
    <Note title="L’atelier est fini.">
      <p>
        {isNamed
          ? 'Les prénoms disparaissent d’ici un jour après la fin.'
          : 'Les prénoms ne sont plus montrés ici. La feuille de présence les garde 3 ans.'}
      </p>
      <p>
        <ActionLink to={`${address}/presence`} look="main">
          Feuille de présence
        </ActionLink>
      </p>
    </Note>
  )
}

function Present({ live: { present, nameless, isOpen } }: { live: LiveToShow }) {
  const people =
    present === 0 ? 'Personne n’est encore là.' : present === 1 ? '1 personne est là.' : `${present} personnes sont là.`
  return (
    <form method="post" className="acts">
      <p className="lead" role="status">
        <strong>{isOpen ? people : `Personnes présentes : ${present}.`}</strong>
        {nameless > 0 ? ` Dont ${nameless} sans nom ni appareil.` : null}
      </p>
      {isOpen ? (
        <>
          <button type="submit" className="btn" id="une-de-plus" name="intention" value="une-de-plus">
            + une personne sans nom
          </button>
          {nameless > 0 ? (
            <button type="submit" className="btn" id="une-de-moins" name="intention" value="une-de-moins">
              −<span className="vh"> une personne sans nom</span>
            </button>
          ) : null}
        </>
      ) : null}
    </form>
  )
}

function Refresh({ live: { address, paused, refreshSeconds } }: { live: LiveToShow }) {
  return (
    <p className="acts">
      <a className="btn" id="actualiser" href={paused ? `${address}?pause` : address}>
        Actualiser
      </a>
      <a className="tap" href={paused ? address : `${address}?pause`}>
        {paused ? 'Reprendre la mise à jour' : 'Arrêter la mise à jour'}
      </a>
      <span className="small soft" id="direct-etat">
        {refreshSeconds ? 'La page se met à jour seule.' : 'La page ne se met plus à jour seule.'}
      </span>
    </p>
  )
}

function EndFold() {
  return (
    <details className="fold">
      <summary>Finir l’atelier</summary>
      <form method="post" className="flow">
        <p>
          Plus personne ne peut entrer. Les appareils partagés se ferment. Une personne sans carte n’y retrouve plus son
          parcours : proposez les cartes avant.
        </p>
        <ActionButton name="intention" value="finir">
          Finir l’atelier maintenant
        </ActionButton>
      </form>
    </details>
  )
}
