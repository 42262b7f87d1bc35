import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { inFrench } from './dates.ts'
import { OneActivity } from './one-activity.tsx'
import { Basket, Paper, Proof } from './papers.tsx'
import type { ActiviteScenario, Activity } from './scenario.ts'
import { type ActiviteGesture, type ActiviteState, openActivity, priceOf, shownActivities } from './state.ts'

type Props = ViewProps<ActiviteScenario, ActiviteState>

/** The day of the story and who wants to go, then the site. */
export function View({ scenario, state, device }: Props) {
  const { site, today, adult, child, bracket } = scenario
  return (
    <div className="activite">
      <p className="activite-story">
        Dans cet exercice, nous sommes le <strong>{inFrench(today)}</strong>. {adult} vient avec {child.name},{' '}
        {child.age} ans. Leur tranche de prix : {bracket}.
      </p>
      <Screen device={device} name={site.name} address={site.address}>
        <Page scenario={scenario} state={state} />
      </Screen>
    </div>
  )
}

function Page({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  const activity = openActivity({ scenario, state })
  if (state.page === 'list' || !activity) return <List scenario={scenario} state={state} />
  switch (state.page) {
    case 'activity':
      return <OneActivity scenario={scenario} state={state} activity={activity} />
    case 'basket':
      return <Basket scenario={scenario} state={state} activity={activity} />
    case 'sent':
      return <Proof scenario={scenario} state={state} activity={activity} />
    case 'paper':
      return <Paper scenario={scenario} state={state} activity={activity} />
  }
}

function List({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  const shown = shownActivities({ scenario, state })
  return (
    <>
      <h2>Mes activités</h2>
      <div className="sim-acts">
        <Do<ActiviteGesture> gesture={{ type: 'show-all' }} target="show-all" pressed={state.filter === null}>
          Toutes les activités
        </Do>
        {scenario.kinds.map(({ id, name }) => (
          <Do<ActiviteGesture> key={id} gesture={{ type: 'filter', kind: id }} pressed={state.filter === id}>
            {name}
          </Do>
        ))}
      </div>
      <ul className="activite-list">
        {shown.map(activity => (
          <li key={activity.id}>
            <Line scenario={scenario} activity={activity} />
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p>Rien de cette sorte en ce moment. Regardez toutes les activités.</p> : null}
    </>
  )
}

function Line({ scenario, activity }: { scenario: ActiviteScenario; activity: Activity }) {
  const { id, name, day, closes } = activity
  return (
    <Do<ActiviteGesture> gesture={{ type: 'open', activity: id }} target={`open-${id}`} look="sim-row activite-line">
      <b>Voir : {name}</b>
      <span>{inFrench(day)}</span>
      <span>Date limite : {inFrench(closes)}</span>
      <span>{priceOf({ scenario, activity }).adult} € par adulte</span>
    </Do>
  )
}
