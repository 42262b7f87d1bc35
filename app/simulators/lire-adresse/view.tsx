import { Fragment } from 'react'
import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { currentOf, nextOf } from './reduce.ts'
import { type Address, type LireAdresseScenario, partsOf, wholeOf } from './scenario.ts'
import type { LireAdresseGesture, LireAdresseState } from './state.ts'

type Props = ViewProps<LireAdresseScenario, LireAdresseState>

export function View({ scenario, state, device }: Props) {
  const address = currentOf({ scenario, state })
  if (!address) return null
  return (
    <Screen device={device} name="Une adresse à lire">
      <p>
        <strong>{countOf({ scenario, state })}</strong>
      </p>
      <p>{address.place}</p>
      {state.pressed === null ? (
        <>
          <h2>Appuyez sur le vrai nom du site</h2>
          <ToPress address={address} />
        </>
      ) : (
        <>
          <h2>Voici le vrai nom du site</h2>
          <Explained address={address} />
          {nextOf({ scenario, state }) ? (
            <Do<LireAdresseGesture>
              gesture={{ type: 'next', address: address.id }}
              target="next"
              look="sim-btn sim-main"
            >
              Adresse suivante
            </Do>
          ) : null}
        </>
      )}
    </Screen>
  )
}

/** « Adresse 3 sur 8. Vous en avez trouvé 2. » */
function countOf({ scenario, state }: Pick<Props, 'scenario' | 'state'>): string {
  const at = scenario.addresses.findIndex(({ id }) => id === state.current) + 1
  const found = state.found.length
  return `Adresse ${at} sur ${scenario.addresses.length}. ${found > 0 ? `Vous en avez trouvé ${found}.` : ''}`
}

/** What stands before a part, as it is written. */
function markBefore({ address, part }: { address: Address; part: number }): string {
  if (part === 0) return ''
  return part > address.before.length ? '/' : '.'
}

function ToPress({ address }: { address: Address }) {
  return (
    <p className="lire-adresse-whole">
      {partsOf(address).map((text, part) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of a part is what it is
        <Fragment key={part}>
          <span className="lire-adresse-mark">{markBefore({ address, part })}</span>
          <Do<LireAdresseGesture>
            gesture={{ type: 'press', address: address.id, part }}
            target={`part-${part}`}
            look="lire-adresse-part"
          >
            {text}
          </Do>
        </Fragment>
      ))}
    </p>
  )
}

function Explained({ address }: { address: Address }) {
  return (
    <>
      <p className="lire-adresse-whole">
        <span className="vh">{wholeOf(address)}</span>
        <span aria-hidden="true">
          {partsOf(address).map((text, part) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place of a part is what it is
            <Fragment key={part}>
              {part === address.before.length + 1 ? (
                <b className="lire-adresse-bar">/</b>
              ) : (
                markBefore({ address, part })
              )}
              {part === address.before.length ? <mark className="lire-adresse-name">{text}</mark> : text}
            </Fragment>
          ))}
        </span>
      </p>
      <p>
        {address.after.length > 0
          ? 'C’est le dernier nom, juste devant la première barre « / ».'
          : 'C’est le dernier nom : il n’y a pas de barre « / » après.'}
      </p>
    </>
  )
}
