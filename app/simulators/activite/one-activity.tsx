import { Do } from '../kit/do.tsx'
import { inFrench } from './dates.ts'
import type { ActiviteScenario, Activity } from './scenario.ts'
import { type ActiviteGesture, type ActiviteState, priceOf } from './state.ts'

type Props = { scenario: ActiviteScenario; state: ActiviteState; activity: Activity }

/** All that is to be read before enrolling. Both ways, on the site and on paper, are always offered. */
export function OneActivity({ scenario, state, activity }: Props) {
  const { adult, child } = priceOf({ scenario, activity })
  return (
    <>
      <Do<ActiviteGesture> gesture={{ type: 'back' }} target="back">
        Revenir à la liste
      </Do>
      <h2>{activity.name}</h2>
      <p>{activity.about}</p>
      <dl className="activite-facts">
        <Fact name="Le jour" said={inFrench(activity.day)} />
        <Fact name="Date limite (forclusion)" said={inFrench(activity.closes)} />
        <Fact name="Places" said={placesInWords(activity.places)} />
        <Fact name="Âge" said={activity.fromAge === 0 ? 'Pour tous' : `À partir de ${activity.fromAge} ans`} />
        <Fact name={`Prix pour la tranche ${scenario.bracket}`} said={`${adult} € par adulte, ${child} € par enfant`} />
      </dl>
      <details className="activite-brackets">
        <summary>Les prix des autres tranches</summary>
        <ul>
          {byBracket(activity).map(({ bracket, ...price }) => (
            <li key={bracket}>
              Tranche {bracket} : {price.adult} € par adulte, {price.child} € par enfant
            </li>
          ))}
        </ul>
      </details>
      <Reception scenario={scenario} notice={state.notice} />
      <div className="sim-acts">
        <Do<ActiviteGesture> gesture={{ type: 'enrol' }} target="enrol" look="sim-btn sim-main">
          S’inscrire
        </Do>
        <Do<ActiviteGesture> gesture={{ type: 'on-paper' }} target="on-paper">
          M’inscrire sur papier
        </Do>
      </div>
    </>
  )
}

function Fact({ name, said }: { name: string; said: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{said}</dd>
    </div>
  )
}

/** A bracket has no name but its place, counted from 1. */
function byBracket({ prices }: Activity) {
  return prices.map((price, at) => ({ bracket: at + 1, ...price }))
}

function placesInWords(places: number): string {
  if (places === 0) return 'Complet'
  return places === 1 ? 'Il reste 1 place' : `Il reste ${places} places`
}

/** Where the site stops, somebody is there. */
function Reception({ scenario, notice }: { scenario: ActiviteScenario; notice: ActiviteState['notice'] }) {
  if (notice !== 'closed' && notice !== 'full') return null
  const { reception } = scenario
  return (
    <div className="activite-notice">
      <p>
        <strong>
          {notice === 'closed'
            ? 'La date limite (forclusion) est passée. Appelez l’accueil.'
            : 'Il n’y a plus assez de places. L’accueil tient une liste d’attente.'}
        </strong>
      </p>
      <p>
        {reception.name} : {reception.phone}, {reception.hours}.
      </p>
    </div>
  )
}
