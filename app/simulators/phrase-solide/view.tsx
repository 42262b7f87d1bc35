import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { check } from './check.ts'
import { Picture } from './picture.tsx'
import type { PhraseSolideScenario, Piece } from './scenario.ts'
import { ENOUGH_WORDS, MOST_PIECES, type PhraseSolideGesture, type PhraseSolideState, readPhrase } from './state.ts'
import { strengthOf } from './strength.ts'

type Props = ViewProps<PhraseSolideScenario, PhraseSolideState>

/** What those who know her know, the phrase as it grows, and the words to take. */
export function View({ scenario, state, device }: Props) {
  const isFull = state.pieces.length >= MOST_PIECES
  return (
    <div className="phrase-solide">
      <Screen device={device} name={`Un mot de passe pour ${scenario.site}`}>
        <details className="phrase-solide-life">
          <summary>{scenario.person} : ce que ses proches savent</summary>
          <ul>
            {scenario.life.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
        <Phrase scenario={scenario} state={state} />
        <h2>Les mots à prendre</h2>
        {isFull ? <p>Votre phrase est assez longue. Pour changer, enlevez un mot.</p> : null}
        <ul className="phrase-solide-shelf">
          {scenario.pieces
            .filter(({ id }) => !state.pieces.includes(id))
            .map(piece => (
              <li key={piece.id}>{isFull ? <Word piece={piece} /> : <Take piece={piece} />}</li>
            ))}
        </ul>
        <h2>Un chiffre ou un signe, à la fin</h2>
        <ul className="phrase-solide-ends">
          {scenario.endings.map(({ id, sign }) => (
            <li key={id}>
              <Do<PhraseSolideGesture>
                gesture={{ type: 'end', ending: id }}
                target={`end-${id}`}
                spoken={`Finir par ${spokenSign(sign)}`}
                pressed={state.ending === id}
              >
                {sign}
              </Do>
            </li>
          ))}
        </ul>
      </Screen>
    </div>
  )
}

function Take({ piece }: { piece: Piece }) {
  return (
    <Do<PhraseSolideGesture>
      gesture={{ type: 'take', piece: piece.id }}
      target={`take-${piece.id}`}
      look="sim-btn phrase-solide-word"
      spoken={`Prendre le mot ${piece.word}`}
    >
      <Word piece={piece} />
    </Do>
  )
}

function Word({ piece }: { piece: Piece }) {
  return (
    <>
      {piece.picture ? <Picture name={piece.picture} /> : null}
      <span>{piece.word}</span>
    </>
  )
}

function Phrase({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  const phrase = readPhrase({ scenario, state })
  const { words, level } = strengthOf({ ...phrase, book: scenario.book })
  return (
    <>
      <h2>Votre phrase</h2>
      {phrase.pieces.length === 0 ? (
        <p className="phrase-solide-empty">Elle est encore vide. Prenez {ENOUGH_WORDS} mots, plus bas.</p>
      ) : (
        <>
          <p className="phrase-solide-text">{phrase.text}</p>
          <ul className="phrase-solide-taken">
            {phrase.pieces.map(({ id, word }) => (
              <li key={id}>
                <Do<PhraseSolideGesture> gesture={{ type: 'remove', piece: id }} target={`remove-${id}`}>
                  Enlever {word}
                </Do>
              </li>
            ))}
          </ul>
          <p>
            {phrase.text.length} signes. Pour la deviner, il faut : <strong>{words}</strong>.
          </p>
          <div className={`phrase-solide-bar phrase-solide-bar-${level}`} aria-hidden="true">
            <i />
          </div>
          <p className="small">
            C’est un calcul : des mots pris dans un livre de {inThousands(scenario.book)} mots, un voleur qui fait
            10&nbsp;000 essais par seconde.
          </p>
          {check({ scenario, state }).done ? (
            <p>
              <strong>Phrase gardée.</strong>
            </p>
          ) : (
            <Do<PhraseSolideGesture> gesture={{ type: 'keep' }} target="keep" look="sim-btn sim-main">
              Garder cette phrase
            </Do>
          )}
        </>
      )}
    </>
  )
}

const names: Record<string, string> = {
  '!': 'un point d’exclamation',
  '?': 'un point d’interrogation',
  '.': 'un point',
  '+': 'le signe plus',
  '*': 'une étoile',
}

function spokenSign(sign: string): string {
  return names[sign] ?? `le chiffre ${sign}`
}

/** « 5 000 »: the space never breaks. Written by hand, since the server and a browser may not know the same French. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0')
}
