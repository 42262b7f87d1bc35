import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { Lines, Recap } from './recap.tsx'
import { type CallScenario, findNode } from './scenario.ts'
import type { CallGesture, CallState } from './state.ts'

type Props = ViewProps<CallScenario, CallState>
type Given = Pick<Props, 'scenario' | 'state'>

/** A telephone in all cases: a call is heard in the hand, even beside a computer. */
export function View({ scenario, state }: Props) {
  const isOver = state.phase !== 'call' && state.phase !== 'after'
  return (
    <div className="faux-conseiller">
      <Screen device="phone" name="Votre téléphone">
        <Moment scenario={scenario} state={state} />
      </Screen>
      {isOver ? <Recap scenario={scenario} heard={state.heard} /> : null}
    </div>
  )
}

function Moment({ scenario, state }: Given) {
  switch (state.phase) {
    case 'call':
      return <Talk scenario={scenario} state={state} />
    case 'after':
      return <Over scenario={scenario} state={state} />
    case 'safe':
      return <Safe scenario={scenario} />
    case 'given':
      return <GaveIt scenario={scenario} />
    case 'unchecked':
      return <Unchecked scenario={scenario} />
  }
}

const pressures = ['La voix est polie.', 'La voix insiste.', 'La voix vous presse.', 'La voix menace.']

function Talk({ scenario, state }: Given) {
  const node = findNode({ scenario, id: state.node })
  if (!node) return null
  return (
    <>
      <h2>Au téléphone : {scenario.claims}</h2>
      <p className="faux-conseiller-pressure">
        <span className={`faux-conseiller-marks faux-conseiller-marks-${node.pressure}`} aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </span>
        {pressures[node.pressure - 1]}
      </p>
      <LastAnswer scenario={scenario} state={state} />
      <p className="faux-conseiller-voice">
        <b className="small">La voix dit :</b> <span>{quoted(node.says)}</span>
      </p>
      <h3>Que répondez-vous ?</h3>
      <div className="faux-conseiller-answers">
        {node.answers.map(({ id, says }) => (
          <Do<CallGesture>
            key={id}
            gesture={{ type: 'say', node: node.id, answer: id }}
            look="sim-row"
            spoken={`Répondre : ${says}`}
          >
            {quoted(says)}
          </Do>
        ))}
      </div>
      <p className="small">Ou bien, sans répondre :</p>
      <Do<CallGesture> gesture={{ type: 'hang-up' }} target="hang-up" look="sim-btn faux-conseiller-hang-up">
        Raccrocher
      </Do>
      <Transcript scenario={scenario} state={state} />
    </>
  )
}

function LastAnswer({ scenario, state }: Given) {
  const said = state.last === 'say' ? state.said.at(-1) : undefined
  if (!said) return null
  return (
    <p className="faux-conseiller-you">
      <b className="small">Vous avez répondu :</b> <span>{quoted(answerOf({ scenario, said }))}</span>
    </p>
  )
}

/** What was said before, for whoever lost the thread: the call never goes too fast. */
function Transcript({ scenario, state }: Given) {
  if (state.said.length < 2) return null
  return (
    <details className="faux-conseiller-before">
      <summary>Relire l’appel</summary>
      <ul>
        {state.said.map((said, index) => (
          // The same words may be said twice: only the place in the call tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
          <li key={index}>
            La voix : {quoted(findNode({ scenario, id: said.node })?.says ?? '')}
            <br />
            Vous : {quoted(answerOf({ scenario, said }))}
          </li>
        ))}
      </ul>
    </details>
  )
}

function answerOf({ scenario, said }: { scenario: CallScenario; said: CallState['said'][number] }): string {
  return findNode({ scenario, id: said.node })?.answers.find(({ id }) => id === said.answer)?.says ?? ''
}

function Over({ scenario, state }: Given) {
  return (
    <>
      <h2>L’appel est fini</h2>
      {state.over === 'refused' ? (
        <>
          <LastAnswer scenario={scenario} state={state} />
          <p className="faux-conseiller-voice">
            <b className="small">La voix dit :</b> <span>{scenario.refused}</span>
          </p>
        </>
      ) : (
        <p>Vous avez raccroché. La voix n’a rien eu.</p>
      )}
      <h3>Et maintenant ?</h3>
      <div className="faux-conseiller-answers">
        <Do<CallGesture> gesture={{ type: 'call', who: 'unknown' }} look="sim-row">
          Rappeler le numéro qui vient d’appeler
        </Do>
        <CallTheCard scenario={scenario} />
        <Do<CallGesture> gesture={{ type: 'call', who: 'nobody' }} look="sim-row">
          N’appeler personne
        </Do>
      </div>
    </>
  )
}

function CallTheCard({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <Do<CallGesture> gesture={{ type: 'call', who: 'card' }} target="call-card" look="sim-row">
      Appeler {scenario.trueNumber}
    </Do>
  )
}

function Safe({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <>
      <h2>Votre argent est à l’abri</h2>
      <p>Vous avez appelé {scenario.trueNumber}.</p>
      <p className="faux-conseiller-voice">
        <b className="small">La vraie conseillère dit :</b> <span>{quoted(scenario.trueAdviser)}</span>
      </p>
    </>
  )
}

function GaveIt({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <>
      <h2>Voilà ce qui se serait passé</h2>
      <Lines lines={scenario.aftermath} />
      <p>Cela arrive à des personnes très prudentes. La voix en a fait son métier.</p>
      <p>
        <b>Dans la vraie vie, appelez votre banque tout de suite.</b>
      </p>
      <StartAgain />
    </>
  )
}

function Unchecked({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <>
      <h2>La voix n’a rien eu</h2>
      <Lines lines={scenario.unchecked} />
      <div className="faux-conseiller-answers">
        <CallTheCard scenario={scenario} />
      </div>
      <StartAgain />
    </>
  )
}

function StartAgain() {
  return (
    <Do<CallGesture> gesture={{ type: 'again' }} target="again">
      Reprendre l’appel au début
    </Do>
  )
}

/** Between its marks; none is left alone on a line. */
function quoted(text: string): string {
  return `«\u00a0${text}\u00a0»`
}
