import type { ReactNode } from 'react'
import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { TypedField } from '../kit/typed-field.tsx'
import type { CodeSmsScenario } from './scenario.ts'
import type { CodeSmsGesture, CodeSmsState } from './state.ts'

type Props = ViewProps<CodeSmsScenario, CodeSmsState>

/** The site on the left, the telephone on the right; one above the other where there is no room. */
export function View({ scenario, state, device }: Props) {
  return (
    <div className="code-sms">
      <Screen device={device} name={`Le site ${scenario.site.name}`} address={scenario.site.address}>
        <Site scenario={scenario} state={state} />
      </Screen>
      <Screen device="phone" name="Votre téléphone">
        <Telephone scenario={scenario} state={state} />
      </Screen>
    </div>
  )
}

function Site({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  const { site } = scenario
  if (state.page === 'inside')
    return (
      <>
        <h2>{site.name} : vous y êtes</h2>
        <ul className="code-sms-inside">
          {site.inside.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <h2>{site.name}</h2>
      <p>{site.why}</p>
      {state.page === 'door' ? (
        <Do<CodeSmsGesture> gesture={{ type: 'ask-code' }} target="ask-code" look="sim-btn sim-main">
          Recevoir un code par SMS
        </Do>
      ) : (
        <TypedField
          field="code"
          label="Le code reçu par SMS"
          help={`${scenario.sms.code.length} chiffres, lus sur le téléphone.`}
          kind="digits"
          target="type-code"
          send="Envoyer le code"
        />
      )}
    </>
  )
}

function Telephone({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  if (state.call === 'told') return <Aftermath scenario={scenario} />
  if (state.call === 'rings' || state.call === 'talks') return <Call scenario={scenario} state={state} />
  if (state.call === 'refused')
    return (
      <>
        <h2>Vous avez raccroché</h2>
        <p>La personne n’a pas votre code.</p>
      </>
    )
  if (state.sms === 'none') return <p>Rien de nouveau.</p>
  if (state.sms === 'arrived')
    return (
      <Do<CodeSmsGesture> gesture={{ type: 'open-sms' }} target="open-sms" look="sim-row">
        <b>Ouvrir le SMS de {scenario.sms.from}</b>
        <span className="small">Nouveau</span>
      </Do>
    )
  return (
    <>
      <h2>SMS de {scenario.sms.from}</h2>
      <Sms sms={scenario.sms} />
      <Do<CodeSmsGesture> gesture={{ type: 'close-sms' }}>Fermer le SMS</Do>
    </>
  )
}

function Sms({ sms }: { sms: CodeSmsScenario['sms'] }) {
  return (
    <p className="code-sms-bubble">
      {sms.text} <strong className="code-sms-digits">{inGroups(sms.code)}</strong>
    </p>
  )
}

function Call({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  const { call } = scenario
  const hangUp: ReactNode = (
    <Do<CodeSmsGesture> gesture={{ type: 'hang-up' }} target="hang-up">
      Raccrocher
    </Do>
  )
  if (state.call === 'rings')
    return (
      <>
        <h2>Le téléphone sonne</h2>
        <p className="code-sms-caller">{call.from}</p>
        <div className="sim-acts">
          <Do<CodeSmsGesture> gesture={{ type: 'pick-up' }}>Répondre à l’appel</Do>
          {hangUp}
        </div>
      </>
    )
  return (
    <>
      <h2>Au téléphone : {call.from}</h2>
      <Sms sms={call.sms} />
      <ul className="code-sms-talk">
        <li>« {call.hello} »</li>
        {call.insists.slice(0, state.asked).map(line => (
          <li key={line}>« {line} »</li>
        ))}
      </ul>
      <div className="sim-acts">
        <Do<CodeSmsGesture> gesture={{ type: 'tell-code' }}>Dire le code {inGroups(call.sms.code)}</Do>
        {state.asked < call.insists.length ? (
          <Do<CodeSmsGesture> gesture={{ type: 'ask-why' }}>Demander pourquoi</Do>
        ) : null}
        {hangUp}
      </div>
    </>
  )
}

function Aftermath({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <>
      <h2>Voilà ce qui se serait passé</h2>
      <ul className="code-sms-inside">
        {scenario.call.aftermath.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Do<CodeSmsGesture> gesture={{ type: 'go-back' }} target="go-back" look="sim-btn sim-main">
        Revenir à l’appel
      </Do>
    </>
  )
}

/** « 482 913 »: six digits are read by threes; the space never breaks. */
function inGroups(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)}\u00a0${code.slice(3)}` : code
}
