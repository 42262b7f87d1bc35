import { Address } from '../kit/address.tsx'
import { Do } from '../kit/do.tsx'
import { TypedField } from '../kit/typed-field.tsx'
import { factOf, faultOf, isBlank, isRequired, isSettled, isText, labelOf, textField } from './faults.ts'
import type { Field, TextKind } from './kinds.ts'
import { Photo, photoInWords } from './photo.tsx'
import { writtenIn } from './reduce.ts'
import type { FormulaireScenario } from './scenario.ts'
import type { FormulaireGesture, FormulaireState } from './state.ts'

type Props = { scenario: FormulaireScenario; state: FormulaireState; field: Field }

/** One field: at work when it is open, one line otherwise. The tick is always at hand. */
export function FormField({ scenario, state, field, device }: Props & { device: 'phone' | 'computer' }) {
  if (field === 'tick') return <Tick scenario={scenario} state={state} field={field} />
  if (state.open !== field) return <Line scenario={scenario} state={state} field={field} />
  return (
    <div className="formulaire-open">
      <Fault scenario={scenario} state={state} field={field} />
      {device === 'phone' ? <Fact scenario={scenario} field={field} /> : null}
      {isText(field) ? <Text scenario={scenario} state={state} field={field} /> : null}
      {field === 'choice' ? <Choice scenario={scenario} state={state} /> : null}
      {field === 'photo' ? <Photos scenario={scenario} state={state} /> : null}
    </div>
  )
}

function starred({ scenario, field }: Omit<Props, 'state'>): string {
  const label = labelOf({ scenario, field })
  return isRequired({ scenario, field }) ? `${label} *` : `${label} (facultatif)`
}

function Line({ scenario, state, field }: Props) {
  const fault = faultOf({ scenario, state, field })
  // « À remplir » says it all.
  const isToFill = fault !== null && isBlank({ state, field })
  return (
    <Do<FormulaireGesture>
      gesture={{ type: 'open', field }}
      target={`open-${field}`}
      look={fault ? 'sim-row formulaire-line formulaire-line-fault' : 'sim-row formulaire-line'}
    >
      <b>{starred({ scenario, field })}</b>
      <span className={isToFill ? 'formulaire-fault' : undefined}>{inWords({ scenario, state, field })}</span>
      {fault && !isToFill ? <span className="formulaire-fault">À revoir. {fault}</span> : null}
    </Do>
  )
}

function inWords({ scenario, state, field }: Props): string {
  if (field === 'choice') return scenario.choice.options.find(({ id }) => id === state.choice)?.text ?? 'À remplir'
  if (field === 'photo')
    return state.photo ? `Photo ${scenario.photo.order.indexOf(state.photo) + 1} jointe` : 'À joindre'
  const text = writtenIn({ scenario, state, field })
  if (text !== null) return text
  if (!isRequired({ scenario, field })) return 'Vide'
  return isText(field) && state.texts[field] ? 'Autre chose que la fiche' : 'À remplir'
}

/** Beside the field, where the sheet is out of sight. */
function Fact({ scenario, field }: Omit<Props, 'state'>) {
  if (!isRequired({ scenario, field })) return <p>Sur la fiche : {scenario.person} préfère ne pas le donner.</p>
  const fact = factOf({ scenario, field })
  return fact === null ? null : (
    <p>
      Sur la fiche : <b>{fact}</b>
    </p>
  )
}

function Fault(props: Props) {
  const fault = faultOf(props)
  return fault ? <p className="formulaire-fault">À revoir. {fault}</p> : null
}

function Text({ scenario, state, field }: Props & { field: TextKind }) {
  const { example, pieces, required } = textField({ scenario, kind: field })
  return (
    <>
      <TypedField
        field={field}
        label={starred({ scenario, field })}
        help={`Exemple : ${example}`}
        send="Écrire dans la case"
      />
      <p>Ou prenez une réponse déjà écrite :</p>
      <div className="sim-acts">
        {pieces.map(({ id, text }) => (
          <Do<FormulaireGesture>
            key={id}
            gesture={{ type: 'pick', field, piece: id }}
            target={`pick-${id}`}
            pressed={state.texts[field]?.piece === id}
          >
            {field === 'email' ? <Address>{text}</Address> : text}
          </Do>
        ))}
        {required ? null : (
          <Do<FormulaireGesture> gesture={{ type: 'leave', field }} target="leave">
            Laisser vide
          </Do>
        )}
      </div>
    </>
  )
}

function Choice({ scenario, state }: Omit<Props, 'field'>) {
  return (
    <>
      <h3>{starred({ scenario, field: 'choice' })}</h3>
      <div className="sim-acts">
        {scenario.choice.options.map(({ id, text }) => (
          <Do<FormulaireGesture>
            key={id}
            gesture={{ type: 'choose', option: id }}
            target={`choose-${id}`}
            pressed={state.choice === id}
          >
            {text}
          </Do>
        ))}
      </div>
    </>
  )
}

function Photos({ scenario, state }: Omit<Props, 'field'>) {
  return (
    <>
      <h3>{starred({ scenario, field: 'photo' })}</h3>
      <p>Vous avez fait quatre photos. Laquelle se lit bien ?</p>
      <ul className="sim-list formulaire-photos">
        {scenario.photo.order.map((kind, at) => (
          <li key={kind}>
            <Do<FormulaireGesture>
              gesture={{ type: 'attach', photo: kind }}
              target={`attach-${kind}`}
              look="sim-btn formulaire-shot"
              pressed={state.photo === kind}
              spoken={`Joindre la photo ${at + 1} : ${photoInWords[kind]}`}
            >
              <Photo paper={scenario.photo.paper} kind={kind} />
              <span>Joindre la photo {at + 1}</span>
            </Do>
          </li>
        ))}
      </ul>
    </>
  )
}

function Tick({ scenario, state, field }: Props) {
  return (
    <>
      <Fault scenario={scenario} state={state} field={field} />
      <Do<FormulaireGesture>
        gesture={{ type: 'tick' }}
        target="tick"
        look="sim-row formulaire-tick"
        pressed={state.ticked}
        spoken={`${state.ticked ? 'Décocher' : 'Cocher'} la case, obligatoire : ${scenario.tick}`}
      >
        <span className="formulaire-box" aria-hidden="true">
          {isSettled({ scenario, state, field }) ? '✓' : ''}
        </span>
        <span>{scenario.tick} *</span>
      </Do>
    </>
  )
}
