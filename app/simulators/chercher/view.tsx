import type { ViewProps } from '../contract.ts'
import { Address } from '../kit/address.tsx'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { TypedField } from '../kit/typed-field.tsx'
import { openResult } from './reduce.ts'
import { type ChercherScenario, findSet, type ResultSet, type SearchResult } from './scenario.ts'
import type { ChercherGesture, ChercherState } from './state.ts'

type Props = ViewProps<ChercherScenario, ChercherState>

export function View({ scenario, state, device }: Props) {
  const open = openResult({ scenario, state })
  if (open)
    return (
      <Screen device={device} name="La page ouverte" address={open.address}>
        <Opened result={open} />
      </Screen>
    )
  const set = findSet(scenario, state.set)
  return (
    <Screen device={device} name={scenario.engine} address={scenario.engineAddress}>
      <TypedField
        field="recherche"
        label="Que cherchez-vous ?"
        help="Écrivez deux ou trois mots."
        target="search"
        send="Chercher"
      />
      {set ? <Results set={set} seen={state.seen} /> : <Ready scenario={scenario} />}
    </Screen>
  )
}

function Ready({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <>
      <h2>Ou choisissez une recherche prête</h2>
      <div className="sim-acts">
        {scenario.sets.map(({ id, search }) => (
          <Do<ChercherGesture> key={id} gesture={{ type: 'search', set: id }} spoken={`Chercher : ${search}`}>
            {search}
          </Do>
        ))}
      </div>
    </>
  )
}

function Results({ set, seen }: { set: ResultSet; seen: readonly string[] }) {
  return (
    <>
      <h2>Résultats pour « {set.search} »</h2>
      <ul className="chercher-results">
        {set.results.map(result => (
          <li key={result.id}>
            {result.kind === 'pub' ? <p className="chercher-ad">Annonce</p> : null}
            <Do<ChercherGesture>
              gesture={{ type: 'open', result: result.id }}
              target={`open-${result.id}`}
              look="sim-row chercher-result"
              spoken={`${result.kind === 'pub' ? 'Annonce. ' : ''}Ouvrir « ${result.title} », adresse ${result.address}`}
            >
              <b>{result.title}</b>
            </Do>
            <p className="chercher-address">
              <Address>{result.address}</Address>
            </p>
            <p>{result.snippet}</p>
            {seen.includes(result.id) ? <p className="small">Vous avez déjà ouvert cette page.</p> : null}
          </li>
        ))}
      </ul>
      <Do<ChercherGesture> gesture={{ type: 'search-again' }}>Effacer et chercher autre chose</Do>
    </>
  )
}

function Opened({ result }: { result: SearchResult }) {
  return (
    <>
      <Do<ChercherGesture> gesture={{ type: 'back' }} target="back">
        <span aria-hidden="true">←</span> Retour aux résultats
      </Do>
      <h2>{result.title}</h2>
      {result.page.map(line => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}
