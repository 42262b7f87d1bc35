import type { ViewProps } from '../contract.ts'
import { Address } from '../kit/address.tsx'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { nameOf } from './check.ts'
import { Draft } from './draft.tsx'
import { MailFiles } from './mail-files.tsx'
import { findById, type MailScenario, type Message } from './scenario.ts'
import type { Mail, MailGesture, MailState } from './state.ts'
import { subjectOf } from './subject-of.ts'

type Props = ViewProps<MailScenario, MailState>
type Given = Pick<Props, 'scenario' | 'state'>

/** A telephone shows the list or the message; a computer keeps the list beside it. */
export function View({ scenario, state, device }: Props) {
  const name = `Boîte e-mail : ${scenario.owner.name}`
  const list = state.place.kind === 'list'
  if (device === 'phone')
    return (
      <Screen device="phone" name={name}>
        <Boxes state={state} isShort={!list} />
        <Notices scenario={scenario} state={state} />
        {list ? <Box scenario={scenario} state={state} /> : <Sheet scenario={scenario} state={state} />}
      </Screen>
    )
  return (
    <Screen device="computer" name={name}>
      <Boxes state={state} isShort={false} />
      <Notices scenario={scenario} state={state} />
      <div className="sim-wide">
        <div className="sim-column">
          <Box scenario={scenario} state={state} />
        </div>
        <div className="sim-column">
          {list ? <p>Choisissez un message dans la liste.</p> : <Sheet scenario={scenario} state={state} />}
        </div>
      </div>
    </Screen>
  )
}

function Boxes({ state, isShort }: { state: MailState; isShort: boolean }) {
  const { place } = state
  const sent = isSentBox(state)
  const unit = state.sent.length > 0 ? ` (${state.sent.length})` : ''
  return (
    <div className="sim-acts">
      <Do<MailGesture> gesture={{ type: 'box', name: 'inbox' }} target="inbox" current={place.kind === 'list' && !sent}>
        Messages reçus
      </Do>
      {isShort ? null : (
        <>
          <Do<MailGesture> gesture={{ type: 'box', name: 'sent' }} current={place.kind === 'list' && sent}>
            Envoyés{unit}
          </Do>
          {state.draft ? null : (
            <Do<MailGesture> gesture={{ type: 'write' }} target="write">
              Écrire un message
            </Do>
          )}
        </>
      )}
    </div>
  )
}

/** What waits for her, wherever she is: a message that may come back, one that was begun. */
function Notices({ scenario, state }: Given) {
  const last = state.sent[state.sent.length - 1]
  return (
    <>
      {state.canUndo && last ? (
        <div className="boite-mail-notice">
          <p>
            <b>Message envoyé</b> à {nameOf({ scenario, id: last.to })}
          </p>
          <Do<MailGesture> gesture={{ type: 'undo' }} target="undo">
            Annuler l’envoi
          </Do>
        </div>
      ) : null}
      {state.thrown ? (
        <div className="boite-mail-notice">
          <p>
            <b>Message jeté</b>
          </p>
          <Do<MailGesture> gesture={{ type: 'restore' }}>Reprendre le message jeté</Do>
        </div>
      ) : null}
      {state.draft && state.place.kind !== 'draft' ? (
        <div className="boite-mail-notice">
          <p>
            <b>Message commencé</b>
          </p>
          <Do<MailGesture> gesture={{ type: 'resume' }} target="resume">
            Reprendre mon message
          </Do>
        </div>
      ) : null}
    </>
  )
}

function isSentBox({ place }: MailState): boolean {
  return place.kind === 'sent' || (place.kind === 'list' && place.box === 'sent')
}

function Box({ scenario, state }: Given) {
  if (!isSentBox(state))
    return (
      <>
        <h2>Messages reçus</h2>
        <ul className="sim-list sim-mails">
          {scenario.inbox.map(message => (
            <li key={message.id}>
              <Received scenario={scenario} state={state} message={message} />
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <h2>Messages envoyés</h2>
      {state.sent.length === 0 ? <p>Vous n’avez rien envoyé pour l’instant.</p> : null}
      <ul className="sim-list sim-mails">
        {state.sent.map((mail, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages go in one order for ever, and two may be the same.
          <li key={`${at}-${mail.to}`}>
            <Gone scenario={scenario} state={state} mail={mail} at={at} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Received({ scenario, state, message }: Given & { message: Message }) {
  const from = nameOf({ scenario, id: message.from })
  const word = state.read.includes(message.id) ? 'Lu' : 'À lire'
  return (
    <Do<MailGesture>
      gesture={{ type: 'open', id: message.id }}
      target={`open-${message.id}`}
      look="sim-row"
      spoken={`Ouvrir le message de ${from} : ${message.subject}, ${message.when}. ${word}.`}
      current={state.place.kind === 'message' && state.place.id === message.id}
    >
      <span className="boite-mail-head">
        <b>{from}</b> <span className="small">{message.when}</span>
      </span>
      <span>{message.subject}</span>
      <span className="small">{word}</span>
    </Do>
  )
}

function Gone({ scenario, state, mail, at }: Given & { mail: Mail; at: number }) {
  const to = nameOf({ scenario, id: mail.to })
  const subject = subjectOf({ scenario, mail })
  return (
    <Do<MailGesture>
      gesture={{ type: 'open-sent', at }}
      look="sim-row"
      spoken={`Ouvrir le message ${at + 1}, envoyé à ${to} : ${subject}`}
      current={state.place.kind === 'sent' && state.place.at === at}
    >
      <b>À {to}</b>
      <span>{subject}</span>
      {mail.files.length > 0 ? <span className="small">Avec une pièce jointe</span> : null}
    </Do>
  )
}

function Sheet({ scenario, state }: Given) {
  const { place } = state
  if (place.kind === 'draft' && state.draft)
    return <Draft scenario={scenario} draft={state.draft} part={place.part} held={place.held} />
  const mail = place.kind === 'sent' ? state.sent[place.at] : undefined
  if (mail) return <Sent scenario={scenario} mail={mail} />
  const message = findById(scenario.inbox, place.kind === 'message' ? place.id : null)
  return message ? <Opened scenario={scenario} message={message} /> : null
}

function Opened({ scenario, message }: { scenario: MailScenario; message: Message }) {
  const from = findById(scenario.contacts, message.from)
  return (
    <>
      <h2>{message.subject}</h2>
      <p>
        De : <b>{from?.name}</b>
        <br />
        <span className="small boite-mail-address">
          <Address>{from?.address ?? ''}</Address>
        </span>
        <br />
        <span className="small">{message.when}</span>
      </p>
      <div className="boite-mail-body">
        {message.body.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Do<MailGesture> gesture={{ type: 'reply', id: message.id }} target="reply" look="sim-btn sim-main">
        Répondre
      </Do>
    </>
  )
}

function Sent({ scenario, mail }: { scenario: MailScenario; mail: Mail }) {
  const to = findById(scenario.contacts, mail.to)
  return (
    <>
      <h2>{subjectOf({ scenario, mail })}</h2>
      <p>
        À : <b>{to?.name}</b>
        <br />
        <span className="small boite-mail-address">
          <Address>{to?.address ?? ''}</Address>
        </span>
      </p>
      <div className="boite-mail-body">
        {scenario.phrases
          .filter(({ id }) => mail.phrases.includes(id))
          .map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        {mail.hasOwnText ? <p>(Votre texte.)</p> : null}
      </div>
      <MailFiles scenario={scenario} mail={mail} />
    </>
  )
}
