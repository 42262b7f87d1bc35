import type { ReactNode } from 'react'
import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { TypedField } from '../kit/typed-field.tsx'
import { halvesOf, type Key, type KeyboardName, type Layer, sayOf, signOf } from './layout.ts'
import { layerOn, nextKey, wordOf } from './next-key.ts'
import type { ClavierScenario } from './scenario.ts'
import type { ClavierGesture, ClavierState } from './state.ts'

type Props = ViewProps<ClavierScenario, ClavierState>

/** The word, a field for her own keyboard, then a drawn one: the first comes first for whoever presses Tab. */
export function View({ scenario, state, device, marked }: Props) {
  const word = wordOf({ scenario, state })
  if (!word) return <Written scenario={scenario} />
  const name = state.chosen ?? (device === 'phone' ? 'phone' : 'pc')
  const lit = scenario.showsNextKey || marked !== null ? nextKey({ scenario, state, name }) : null
  return (
    <div className="clavier">
      <div className="clavier-top">
        <div>
          <h2>
            Mot {state.word + 1} sur {scenario.words.length}
          </h2>
          <p>{word.about}</p>
          <Word text={word.text} at={state.at} />
        </div>
        {/* Keyed: the word before must not stay in the field. */}
        <TypedField
          key={state.word}
          field="mot"
          label="Avec votre vrai clavier"
          help="Appuyez dans la case, puis écrivez le mot."
          target="write"
          send="Envoyer le mot"
        />
      </div>
      <Screen device={name === 'phone' ? 'phone' : 'computer'} name="Ou sur ce clavier dessiné">
        <Keyboard name={name} layer={layerOn(state, name)} lit={lit} />
        <p className="small">{tips[name]}</p>
      </Screen>
      {word.text.includes('@') ? <AtSign /> : null}
      <div className="clavier-choice">
        <h2>Quel clavier avez-vous ?</h2>
        <div className="sim-acts">
          {choices.map(({ keyboard, label }) => (
            <Do<ClavierGesture> key={keyboard} gesture={{ type: 'choose', keyboard }} pressed={keyboard === name}>
              {label}
            </Do>
          ))}
        </div>
      </div>
    </div>
  )
}

const choices = [
  { keyboard: 'pc', label: 'Un PC' },
  { keyboard: 'mac', label: 'Un Mac' },
  { keyboard: 'phone', label: 'Un téléphone' },
] as const

const tips: Record<KeyboardName, string> = {
  pc: 'Ici, appuyez sur Maj, puis sur la lettre. Sur un vrai clavier, gardez le doigt sur Maj.',
  mac: 'Ici, appuyez sur Maj, puis sur la lettre. Sur un vrai clavier, gardez le doigt sur Maj.',
  phone: 'Ici, les accents sont en haut. Sur un vrai téléphone, gardez le doigt sur le E : ils apparaissent.',
}

function Word({ text, at }: { text: string; at: number }) {
  const next = text[at] ?? ''
  return (
    <p className="clavier-word">
      <span className="vh">
        Le mot à écrire : {text}. Déjà écrit : {at === 0 ? 'rien' : text.slice(0, at)}. La suite : {sayOf(next)}.
      </span>
      <span aria-hidden="true">
        <span className="clavier-written">{text.slice(0, at)}</span>
        <b className="clavier-now">{next === ' ' ? '\u2423' : next}</b>
        {text.slice(at + 1)}
      </span>
    </p>
  )
}

function Keyboard({ name, layer, lit }: { name: KeyboardName; layer: Layer; lit: Key | null }) {
  const { left, right, across } = halvesOf(name, layer)
  const draw = (drawn: Key) => <DrawnKey key={drawn.id} name={name} layer={layer} drawn={drawn} isLit={drawn === lit} />
  return (
    <div className="clavier-keys unsaid">
      <div className={`clavier-halves clavier-on-${name}`}>
        <Half name="Côté gauche" look="clavier-left" rows={left} draw={draw} />
        <Half name="Côté droit" look="clavier-right" rows={right} draw={draw} />
      </div>
      <div className="clavier-row clavier-across">{across.map(draw)}</div>
    </div>
  )
}

type HalfProps = { name: string; look: string; rows: Key[][]; draw: (drawn: Key) => ReactNode }

function Half({ name, look, rows, draw }: HalfProps) {
  const columns = Math.max(...rows.map(row => row.length))
  return (
    <div className={`clavier-half ${look} clavier-of-${columns}`}>
      <p className="small clavier-side">{name}</p>
      {rows.map(row => (
        <div className="clavier-row" key={row.map(({ id }) => id).join(' ')}>
          {row.map(draw)}
        </div>
      ))}
    </div>
  )
}

type KeyProps = { name: KeyboardName; layer: Layer; drawn: Key; isLit: boolean }

function DrawnKey({ name, layer, drawn, isLit }: KeyProps) {
  const written = signOf({ name, key: drawn, layer })
  const said = drawn.label ?? sayOf(written ?? drawn.signs?.base ?? '')
  const looks = ['clavier-key', isLit ? 'clavier-lit' : '', drawn.label ? `clavier-${drawn.id}` : '']
  return (
    <Do<ClavierGesture>
      gesture={{ type: 'press', keyboard: name, key: drawn.id }}
      target={`key-${drawn.id}`}
      look={looks.filter(Boolean).join(' ')}
      spoken={isLit ? `Touche ${said} : c’est la suite` : `Touche ${said}`}
      pressed={drawn.sets && drawn.sets !== 'base' ? layer === drawn.sets : undefined}
    >
      <Face drawn={drawn} layer={layer} isPhone={name === 'phone'} />
    </Do>
  )
}

/** What is printed on a key: a capital for a letter, all its signs for the others, as on a real one. */
function Face({ drawn, layer, isPhone }: { drawn: Key; layer: Layer; isPhone: boolean }) {
  const { base = '', maj, alt } = drawn.signs ?? {}
  if (drawn.label) return drawn.label
  if (isPhone) return layer === 'maj' ? (maj ?? base) : base
  if (maj === base.toUpperCase() && maj !== base) return maj
  return (
    <>
      <span>{maj}</span>
      <span>
        {base}
        {alt === '@' ? <b> {alt}</b> : null}
      </span>
    </>
  )
}

function AtSign() {
  return (
    <div className="clavier-at">
      <h2>Où est le signe @ ?</h2>
      <ul>
        <li>Sur un PC : gardez le doigt sur AltGr, à droite de la barre d’espace. Appuyez sur la touche du 0.</li>
        <li>Sur un Mac : appuyez sur la touche @, en haut à gauche.</li>
        <li>
          Sur un téléphone : appuyez sur <span className="clavier-whole">?123</span>. Le signe @ apparaît.
        </li>
      </ul>
    </div>
  )
}

function Written({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <>
      <h2>Vous avez écrit</h2>
      <ul className="clavier-list">
        {scenario.words.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}
