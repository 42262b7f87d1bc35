import { Do } from '../kit/do.tsx'
import { inFrench } from './dates.ts'
import type { ActiviteScenario, Activity } from './scenario.ts'
import { type ActiviteGesture, type ActiviteState, priceOf } from './state.ts'

type Props = { scenario: ActiviteScenario; state: ActiviteState; activity: Activity }

export function Basket({ scenario, state, activity }: Props) {
  const { adult, child } = scenario
  const price = priceOf({ scenario, activity })
  return (
    <>
      <h2>Mon inscription</h2>
      <p>
        <strong>{activity.name}</strong>, {inFrench(activity.day)}.
      </p>
      <ul className="sim-list activite-people">
        <li>
          {adult} : {price.adult} €
        </li>
        {state.hasChild ? (
          <li>
            {child.name}, {child.age} ans : {price.child} €
          </li>
        ) : null}
      </ul>
      <p className="activite-total">Total : {state.hasChild ? price.adult + price.child : price.adult} €</p>
      <div className="sim-acts">
        {state.hasChild ? (
          <Do<ActiviteGesture> gesture={{ type: 'remove-child' }}>Enlever {child.name}</Do>
        ) : (
          <Do<ActiviteGesture> gesture={{ type: 'add-child' }} target="add-child">
            Ajouter {child.name}
          </Do>
        )}
      </div>
      <div className="sim-acts activite-go">
        <Do<ActiviteGesture> gesture={{ type: 'send' }} target="send" look="sim-btn sim-main">
          Envoyer mon inscription
        </Do>
        <Do<ActiviteGesture> gesture={{ type: 'on-paper' }} target="on-paper">
          M’inscrire sur papier
        </Do>
        <Do<ActiviteGesture> gesture={{ type: 'back' }} target="back">
          Revenir à l’activité
        </Do>
      </div>
    </>
  )
}

export function Proof({ scenario, state, activity }: Props) {
  const { adult, child, receipt, reception } = scenario
  const price = priceOf({ scenario, activity })
  return (
    <>
      <h2>{state.isPrinted ? 'La preuve est imprimée' : 'L’inscription est envoyée'}</h2>
      <div className="sim-paper">
        <p>
          <strong>Preuve n° {receipt}</strong>
        </p>
        <p>
          {activity.name}, {inFrench(activity.day)}.
        </p>
        <p>
          {adult} et {child.name}. Total : {price.adult + price.child} €.
        </p>
        <p>Envoyé le {inFrench(scenario.today)}.</p>
      </div>
      {state.isPrinted ? (
        <p>Pas d’imprimante chez vous ? Recopiez le numéro, ou appelez : {reception.phone}.</p>
      ) : (
        <Print name="Imprimer la preuve" />
      )}
    </>
  )
}

/** The form to fill by hand: what is known is written, the rest is dotted. */
export function Paper({ scenario, state, activity }: Props) {
  const { reception } = scenario
  return (
    <>
      <h2>{state.isPrinted ? 'Le bulletin est imprimé' : 'S’inscrire sur papier'}</h2>
      <div className="sim-paper">
        <p>
          <strong>Bulletin : {activity.name}</strong>
        </p>
        <p>Le jour : {inFrench(activity.day)}.</p>
        <p>Adulte : ……………………………</p>
        <p>Enfant, âge : ……………………………</p>
        <p>Date et signature : ……………………</p>
        <p>
          À donner avant la date limite, {inFrench(activity.closes)} : {reception.name}, {reception.address}.
        </p>
      </div>
      {state.isPrinted ? (
        <p>Remplissez-le au stylo. À l’accueil, demandez une copie : c’est votre preuve.</p>
      ) : (
        <div className="sim-acts">
          <Print name="Imprimer le bulletin" />
          <Do<ActiviteGesture> gesture={{ type: 'back' }} target="back">
            Revenir à l’activité
          </Do>
        </div>
      )}
    </>
  )
}

function Print({ name }: { name: string }) {
  return (
    <Do<ActiviteGesture> gesture={{ type: 'print' }} target="print" look="sim-btn sim-main">
      {name}
    </Do>
  )
}
