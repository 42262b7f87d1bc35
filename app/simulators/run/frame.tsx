import { createElement, type ReactNode } from 'react'
import { ActionButton, ActionLink } from '../../ui/primitives/action.tsx'
import { ListenPart } from '../../ui/primitives/listen-part.tsx'
import { Note } from '../../ui/primitives/note.tsx'
import { gestureForm, PlaceContext } from '../kit/place.ts'
import type { AnySimulator } from '../registry.ts'
import { type FoldedRun, foldRun } from './fold-run.ts'
import { Result } from './result.tsx'
import { drawingId, goalId, type RunFault, type RunPage, remarkId, withFault } from './run-page.ts'

type Props = { page: RunPage; simulator: AnySimulator; fault: RunFault | null }

/** What surrounds every simulator: what to do, what has just happened, help, and a way to start again. */
export function Frame({ page, simulator, fault }: Props) {
  const run = foldRun({ simulator, scenario: page.scenario, gestures: page.gestures })
  const hidden = <HiddenFields page={page} />
  const marked = run.hints === 2 ? (run.guidance?.target ?? null) : null
  return (
    <section className="sim" aria-label="Exercice">
      <div className="sim-said">
        <div id={goalId} className="sim-goal flow">
          <h2>{page.scenario.goal}</h2>
          <p>{page.scenario.setting}</p>
        </div>
        <ListenPart page={page.address} part={goalId} said="la consigne" />
      </div>
      <Remarks run={run} fault={fault} page={page} />
      <div className={`fake sim-${page.device}`}>
        <div className="fake-bar">
          <p>Exercice. Rien n’est vrai, rien n’est envoyé.</p>
          <ListenPart page={page.address} part={drawingId} said="ce que montre l’écran" />
        </div>
        <div id={drawingId} className="fake-in">
          <PlaceContext.Provider value={{ marked, hidden, address: page.address }}>
            {createElement(simulator.View, {
              scenario: page.scenario,
              state: run.state,
              device: page.device,
              marked,
            })}
          </PlaceContext.Provider>
        </div>
      </div>
      <Tools page={page} run={run} hidden={hidden} />
      <Navigation page={page} done={run.done} />
    </section>
  )
}

function HiddenFields({ page }: { page: RunPage }) {
  return (
    <>
      <input type="hidden" name="revision" value={page.revision} />
      <input type="hidden" name="decor" value={page.scenarioHash} />
      {page.actingFor ? <input type="hidden" name="pour" value={page.actingFor} /> : null}
    </>
  )
}

/**
 * One place that is read aloud when it changes: a fault, what the last gesture brought, a hint, the result. It stands
 * there even when it says nothing: with no script the page comes back to it after each gesture, above the drawing.
 */
function Remarks({ run, fault, page }: { run: FoldedRun; fault: RunFault | null; page: RunPage }) {
  const { remark, guidance, hints, done } = run
  const isEmpty = !fault && !remark && !(guidance && hints > 0) && !done
  return (
    <div className={isEmpty ? 'sim-said sim-quiet' : 'sim-said'}>
      <div id={remarkId} className="sim-remarks" role="status" tabIndex={-1}>
        {fault ? (
          <Note tone="attention" title={fault.title}>
            <p>{fault.text}</p>
          </Note>
        ) : null}
        {remark ? (
          <Note tone={remark.tone === 'info' ? 'plain' : remark.tone} title={remark.title}>
            <p>{remark.text}</p>
          </Note>
        ) : null}
        {guidance && hints > 0 ? (
          <div id="coup-de-pouce">
            <Note title="Un coup de pouce">
              <p>{guidance.where}</p>
              {hints === 2 ? <p>{guidance.show}</p> : null}
            </Note>
          </div>
        ) : null}
        {done ? <Result lesson={page.scenario.lesson} help={run.help} byHelper={page.actingFor !== null} /> : null}
      </div>
      {isEmpty ? null : (
        <ListenPart
          page={fault?.name ? withFault(page.address, fault.name) : page.address}
          part={remarkId}
          said="ce qui est dit ici"
        />
      )}
    </div>
  )
}

const hintWords = ['Un coup de pouce', 'Un autre coup de pouce'] as const

// The buttons of the drawing belong to this form too.
function Tools({ page, run, hidden }: { page: RunPage; run: FoldedRun; hidden: ReactNode }) {
  const { guidance, hints } = run
  return (
    <div className="sim-tools">
      <form id={gestureForm} method="post" action={page.address} className="acts">
        {hidden}
        {guidance && hints < 2 ? (
          <ActionButton name="acte" value="indice">
            {hintWords[hints === 0 ? 0 : 1]}
          </ActionButton>
        ) : null}
        {guidance && hints === 2 ? (
          <ActionButton name="acte" value="ensemble">
            Faisons-le ensemble : {guidance.together}
          </ActionButton>
        ) : null}
        {run.done && page.hasOther ? (
          <ActionButton name="acte" value="autre">
            Encore une fois, dans un autre décor
          </ActionButton>
        ) : null}
        <ActionButton name="acte" value="recommencer">
          Recommencer
        </ActionButton>
        <ActionLink to="/aide">Demander de l’aide</ActionLink>
      </form>
      <p className="small">
        {page.device === 'phone' ? (
          <a className="tap" href={page.deviceAddresses.computer}>
            Voir comme sur un ordinateur
          </a>
        ) : (
          <a className="tap" href={page.deviceAddresses.phone}>
            Voir comme sur un téléphone
          </a>
        )}
      </p>
    </div>
  )
}

function Navigation({ page, done }: { page: RunPage; done: boolean }) {
  const back = page.previous ? (
    <ActionLink to={page.previous} arrow="back">
      Étape précédente
    </ActionLink>
  ) : null
  const forward = page.isLast ? 'Voir le bilan' : done ? 'Étape suivante' : 'Passer pour l’instant'
  return (
    <nav className="nav-steps" aria-label="Étapes">
      {done ? null : back}
      <ActionLink to={page.next} look={done ? 'main' : 'plain'} arrow="next">
        {forward}
      </ActionLink>
      {done ? back : null}
    </nav>
  )
}
