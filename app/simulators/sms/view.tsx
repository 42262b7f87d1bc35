import type { ViewProps } from '../contract.ts'
import { Address } from '../kit/address.tsx'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { check } from './check.ts'
import { findMessage, type Message, type SmsScenario } from './scenario.ts'
import { fateOf, type SmsGesture, type SmsState } from './state.ts'

type Props = ViewProps<SmsScenario, SmsState>
type Given = Pick<Props, 'scenario' | 'state'>

/** A telephone shows the list or a message; where there is room, the list stays beside the message. */
export function View({ scenario, state, device }: Props) {
  const message = findMessage({ scenario, id: state.open })
  if (device === 'phone')
    return (
      <Screen device="phone" name="Vos messages">
        {message ? <Opened message={message} state={state} /> : <Threads scenario={scenario} state={state} />}
      </Screen>
    )
  return (
    <div className="sim-wide">
      <Screen device="computer" name="Vos messages">
        <Threads scenario={scenario} state={state} />
      </Screen>
      <Screen device="computer" name="Le message">
        {message ? <Opened message={message} state={state} /> : <p>Choisissez un message dans la liste.</p>}
      </Screen>
    </div>
  )
}

function Threads({ scenario, state }: Given) {
  const away = scenario.messages.filter(({ id }) => fateOf({ state, id }))
  const here = scenario.messages.filter(message => !away.includes(message))
  return (
    <>
      <h2>Messages</h2>
      {check({ scenario, state }).done ? <Summary state={state} /> : null}
      {here.length > 0 ? (
        <ul className="sim-list sim-mails">
          {here.map(message => (
            <li key={message.id}>
              <Thread message={message} state={state} />
            </li>
          ))}
        </ul>
      ) : (
        <p>La liste est vide.</p>
      )}
      {away.length > 0 ? (
        <>
          <h3>Messages rangés</h3>
          <ul className="sim-list sim-mails">
            {away.map(message => (
              <li key={message.id} className="sms-away">
                <Away message={message} state={state} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Summary({ state }: Pick<Props, 'state'>) {
  return (
    <p className="sms-summary">
      Tout est rangé.{' '}
      {state.followed.length === 0
        ? 'Vous n’avez ouvert aucun lien.'
        : 'Vous avez ouvert un lien : vous savez maintenant ce qu’il cache.'}
    </p>
  )
}

function Thread({ message, state }: { message: Message; state: SmsState }) {
  const word = wordOf({ message, state })
  return (
    <Do<SmsGesture>
      gesture={{ type: 'open', id: message.id }}
      target={`open-${message.id}`}
      look="sim-row"
      spoken={`Ouvrir le message de ${message.from}, ${message.when}. ${word}.`}
      current={state.open === message.id}
    >
      <span className="sms-head">
        <b>{message.from}</b> <span className="small">{message.when}</span>
      </span>
      <span className="sms-start">{message.text}</span>
      <span className="small">{word}</span>
    </Do>
  )
}

function wordOf({ message, state }: { message: Message; state: SmsState }): string {
  if (state.kept.includes(message.id)) return 'Gardé'
  return state.read.includes(message.id) ? 'Lu' : 'À lire'
}

function Away({ message, state }: { message: Message; state: SmsState }) {
  return (
    <>
      <p>
        <b>{message.from}</b>
        <br />
        <span className="small">
          {fateOf({ state, id: message.id }) === 'reported' ? 'Signalé au 33700' : 'Supprimé'}
        </span>
      </p>
      <Do<SmsGesture>
        gesture={{ type: 'restore', id: message.id }}
        target={`restore-${message.id}`}
        spoken={`Remettre le message de ${message.from}`}
      >
        Remettre
      </Do>
    </>
  )
}

function Opened({ message, state }: { message: Message; state: SmsState }) {
  if (state.isOnPage && message.trust === 'douteux') return <Page message={message} />
  return (
    <>
      <Do<SmsGesture> gesture={{ type: 'list' }} target="list">
        Retour aux messages
      </Do>
      <h2>{message.from}</h2>
      <p className="small">{message.when}</p>
      <p className="sms-bubble">{message.text}</p>
      {message.trust === 'douteux' ? (
        <Do<SmsGesture>
          gesture={{ type: 'follow', id: message.id }}
          look="sms-link"
          spoken={`Appuyer sur le lien ${message.link}`}
        >
          <Address>{message.link}</Address>
        </Do>
      ) : null}
      <h3>Que faites-vous de ce message ?</h3>
      <div className="sim-acts">
        <Do<SmsGesture> gesture={{ type: 'report', id: message.id }} target="report">
          Signaler au 33700
        </Do>
        <Do<SmsGesture> gesture={{ type: 'delete', id: message.id }} target="delete">
          Supprimer
        </Do>
        <Do<SmsGesture> gesture={{ type: 'keep', id: message.id }} target="keep">
          Garder
        </Do>
      </div>
    </>
  )
}

function Page({ message }: { message: Extract<Message, { trust: 'douteux' }> }) {
  return (
    <>
      <p className="sim-address">
        <span className="vh">Adresse du site : </span>
        <Address>{message.link}</Address>
      </p>
      <p>{message.page}</p>
      <h2>Voilà ce qui se serait passé</h2>
      <ol className="sms-after">
        {message.aftermath.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Do<SmsGesture> gesture={{ type: 'leave' }} target="leave" look="sim-btn sim-main">
        Revenir au message
      </Do>
    </>
  )
}
