import type { ReactNode } from 'react'
import type { ViewProps } from '../contract.ts'
import { Address } from '../kit/address.tsx'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { check } from './check.ts'
import { clueOf, type FalseMessage, findMessage, type Message, type PhishingScenario } from './scenario.ts'
import { isPointed, opinionOf, type PhishingGesture, type PhishingState } from './state.ts'
import { cluesFound, nextMessage, tally } from './tally.ts'

type Props = ViewProps<PhishingScenario, PhishingState>
type Given = Pick<Props, 'scenario' | 'state'>

/** A telephone shows the list or the message; a computer keeps the list beside it. */
export function View({ scenario, state, device }: Props) {
  const message = findMessage({ scenario, id: state.open })
  if (device === 'phone')
    return (
      <Screen device="phone" name="La boîte e-mail">
        {message ? (
          <>
            <Do<PhishingGesture> gesture={{ type: 'list' }}>Retour aux messages</Do>
            <Opened scenario={scenario} state={state} message={message} />
          </>
        ) : (
          <List scenario={scenario} state={state} />
        )}
      </Screen>
    )
  return (
    <Screen device="computer" name="La boîte e-mail">
      <div className="sim-wide">
        <div className="sim-column">
          <List scenario={scenario} state={state} />
        </div>
        <div className="sim-column">
          {message ? (
            <Opened scenario={scenario} state={state} message={message} />
          ) : (
            <p>Choisissez un message dans la liste.</p>
          )}
        </div>
      </div>
    </Screen>
  )
}

function List({ scenario, state }: Given) {
  return (
    <>
      <h2>Messages reçus</h2>
      {check({ scenario, state }).done ? <Summary scenario={scenario} state={state} /> : null}
      <ol className="sim-list sim-mails">
        {scenario.messages.map(message => {
          const word = wordOf({ state, id: message.id })
          return (
            <li key={message.id}>
              <Do<PhishingGesture>
                gesture={{ type: 'open', id: message.id }}
                target={`open-${message.id}`}
                look="sim-row"
                spoken={`Ouvrir le message de ${message.from.name} : ${message.subject}. ${word}.`}
                current={state.open === message.id}
              >
                <b>{message.from.name}</b>
                <span>{message.subject}</span>
                <span className="small">{word}</span>
              </Do>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function wordOf({ state, id }: { state: PhishingState; id: string }): string {
  const opinion = opinionOf({ state, id })
  if (opinion === null) return 'À lire'
  return opinion === 'sure' ? 'Vous avez dit : sûr' : 'Vous avez dit : douteux'
}

function Summary({ scenario, state }: Given) {
  const { liesFound, clues, falseAlarms } = tally({ scenario, state })
  return (
    <p className="hameconnage-summary">
      {liesFound === 1 ? '1 faux message reconnu' : `${liesFound} faux messages reconnus`}, {clues} indices trouvés.{' '}
      {falseAlarms > 0 ? 'Une fausse alerte n’est pas grave : vous pouvez vérifier par téléphone.' : null}
    </p>
  )
}

function Opened({ scenario, state, message }: Given & { message: Message }) {
  const opinion = opinionOf({ state, id: message.id })
  const next = nextMessage({ scenario, state })
  const isSearched = message.trust === 'douteux' && opinion === 'doubtful'
  return (
    <>
      {isSearched ? <Searched state={state} message={message} /> : <Read message={message} />}
      <Notebook scenario={scenario} />
      <h3>Ce message vous semble…</h3>
      <div className="sim-acts">
        <Do<PhishingGesture>
          gesture={{ type: 'mark', id: message.id, as: 'sure' }}
          target="sure"
          spoken="Ce message me semble sûr"
          pressed={opinion === 'sure'}
        >
          Sûr
        </Do>
        <Do<PhishingGesture>
          gesture={{ type: 'mark', id: message.id, as: 'doubtful' }}
          target="doubtful"
          spoken="Ce message me semble douteux"
          pressed={opinion === 'doubtful'}
        >
          Douteux
        </Do>
      </div>
      {next ? (
        <Do<PhishingGesture>
          gesture={{ type: 'open', id: next.id }}
          target="next"
          look={opinion === null ? 'sim-btn' : 'sim-btn sim-main'}
        >
          Message suivant
        </Do>
      ) : null}
    </>
  )
}

/** The true addresses, to compare with. */
function Notebook({ scenario }: Pick<Given, 'scenario'>) {
  return (
    <section className="hameconnage-notebook" aria-label="Le carnet">
      <h3>Le carnet : les vraies adresses</h3>
      <ul className="sim-list sim-mails">
        {scenario.notebook.map(({ name, address }) => (
          <li key={address}>
            {name} :{' '}
            <b className="hameconnage-long">
              <Address>{address}</Address>
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each part of a message with its words, in the order in which they are read. */
function contentsOf(message: Message): { part: string; label: string; content: ReactNode; words: string }[] {
  const { from, subject, body, link } = message
  return [
    { part: 'name', label: 'De', content: <b>{from.name}</b>, words: from.name },
    {
      part: 'address',
      label: 'Adresse',
      content: (
        <span className="hameconnage-long">
          <Address>{from.address}</Address>
        </span>
      ),
      words: from.address,
    },
    { part: 'subject', label: 'Objet', content: <b>{subject}</b>, words: subject },
    ...body.map((line, at) => ({ part: `line-${at + 1}`, label: '', content: line, words: line })),
    ...(link
      ? [
          {
            part: 'link',
            label: '',
            content: (
              <>
                <span className="hameconnage-link">{link.text}</span>{' '}
                <span className="small hameconnage-long">
                  mène à : <Address>{link.to}</Address>
                </span>
              </>
            ),
            words: `Le lien « ${link.text} », qui mène à ${link.to}`,
          },
        ]
      : []),
  ]
}

function Read({ message }: { message: Message }) {
  return (
    <>
      <h2>{message.subject}</h2>
      <div className="hameconnage-mail">
        {contentsOf(message)
          .filter(({ part }) => part !== 'subject')
          .map(({ part, label, content }) => (
            <p key={part}>
              {label ? `${label} : ` : null}
              {content}
            </p>
          ))}
        <p className="small">{message.when}</p>
      </div>
    </>
  )
}

/** The same message, each part of which can be pointed at. */
function Searched({ state, message }: { state: PhishingState; message: FalseMessage }) {
  const { id, clues } = message
  return (
    <>
      <h2>{message.subject}</h2>
      <p>
        Appuyez sur ce qui vous semble bizarre.{' '}
        <b>
          {cluesFound({ state, message })} sur {clues.length} indices.
        </b>
      </p>
      <ul className="sim-list hameconnage-parts">
        {contentsOf(message).map(({ part, label, content, words }) => {
          const found = isPointed({ state, id, part })
          const clue = clueOf({ message, part })
          return (
            <li key={part}>
              <Do<PhishingGesture>
                gesture={{ type: 'point', id, part }}
                target={`part-${part}`}
                look={found && clue !== null ? 'hameconnage-part hameconnage-found' : 'hameconnage-part'}
                spoken={`${label ? `${label} : ` : ''}${words}`}
                pressed={found}
              >
                <span>
                  {label ? `${label} : ` : null}
                  {content}
                </span>
              </Do>
              {found ? (
                <p className="small">{clue === null ? 'Cette partie est normale.' : `Indice. ${clue}`}</p>
              ) : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
