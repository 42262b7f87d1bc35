import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { factOf, isRequired, labelOf } from './faults.ts'
import { FormField } from './form-field.tsx'
import { fields } from './kinds.ts'
import type { FormulaireScenario } from './scenario.ts'
import type { FormulaireGesture, FormulaireState } from './state.ts'

type Props = ViewProps<FormulaireScenario, FormulaireState>

/** The sheet to copy from, and the form; one above the other where there is no room. */
export function View({ scenario, state, device }: Props) {
  const { site } = scenario
  return (
    <div className="formulaire">
      {device === 'phone' ? (
        <FoldedSheet scenario={scenario} state={state} />
      ) : (
        <section className="formulaire-sheet" aria-label={`La fiche à recopier : ${scenario.person}`}>
          <h2>{sheetName}</h2>
          <Facts scenario={scenario} />
        </section>
      )}
      <Screen device={device} name={site.name} address={site.address}>
        {state.page === 'form' ? <Form scenario={scenario} state={state} device={device} /> : null}
        {state.page === 'away' ? <Away /> : null}
        {state.page === 'sent' || state.page === 'printed' ? <Receipt scenario={scenario} page={state.page} /> : null}
      </Screen>
    </div>
  )
}

const sheetName = 'La fiche à recopier'

/** On a telephone the sheet would push the form away: once begun, it folds, and each field says its line of it. */
function FoldedSheet({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  return (
    <details className="formulaire-sheet" open={state.last === null}>
      <summary>{sheetName}</summary>
      <Facts scenario={scenario} />
    </details>
  )
}

function Facts({ scenario }: Pick<Props, 'scenario'>) {
  return (
    <>
      <p className="small">Ici, rien de vous. Prenez ces renseignements inventés.</p>
      <dl>
        {fields
          .filter(field => isRequired({ scenario, field }) && factOf({ scenario, field }) !== null)
          .map(field => (
            <div key={field}>
              <dt>{labelOf({ scenario, field })}</dt>
              <dd>{factOf({ scenario, field })}</dd>
            </div>
          ))}
      </dl>
      <p>{scenario.person} préfère ne pas donner son e-mail.</p>
    </>
  )
}

function Form({ scenario, state, device }: Pick<Props, 'scenario' | 'state' | 'device'>) {
  const isReady = state.open === null || state.open === 'tick'
  return (
    <>
      <h2>{scenario.site.title}</h2>
      <p>
        L’étoile <strong>*</strong> veut dire : cette case est à remplir.
      </p>
      <ol className="sim-list formulaire-fields">
        {fields.map(field => (
          <li key={field}>
            <FormField scenario={scenario} state={state} field={field} device={device} />
          </li>
        ))}
      </ol>
      <div className="sim-acts">
        <Do<FormulaireGesture> gesture={{ type: 'send' }} target="send" look={isReady ? 'sim-btn sim-main' : 'sim-btn'}>
          Envoyer le formulaire
        </Do>
        <Do<FormulaireGesture> gesture={{ type: 'later' }}>Reprendre plus tard</Do>
      </div>
      <p className="small">Vos réponses sont gardées à chaque case.</p>
    </>
  )
}

function Away() {
  return (
    <>
      <h2>Votre brouillon est gardé</h2>
      <p>Vous pouvez fermer la page, chercher un papier, revenir demain.</p>
      <Do<FormulaireGesture> gesture={{ type: 'resume' }} target="resume" look="sim-btn sim-main">
        Reprendre mon formulaire
      </Do>
    </>
  )
}

function Receipt({ scenario, page }: Pick<Props, 'scenario'> & { page: 'sent' | 'printed' }) {
  const { site, receipt, person } = scenario
  return (
    <>
      <h2>{page === 'sent' ? 'Le formulaire est envoyé' : 'Le reçu est imprimé'}</h2>
      <div className="sim-paper">
        <p>
          <strong>Reçu n° {receipt.number}</strong>
        </p>
        <p>
          {site.title}, {site.name}.
        </p>
        <p>Au nom de : {person}.</p>
        <p>Avec : {labelOf({ scenario, field: 'photo' })}.</p>
        <p>{receipt.next}</p>
      </div>
      {page === 'sent' ? (
        <Do<FormulaireGesture> gesture={{ type: 'print' }} target="print" look="sim-btn sim-main">
          Imprimer le reçu
        </Do>
      ) : (
        <p>Le papier sort de l’imprimante. Pas d’imprimante ? Recopiez le numéro.</p>
      )}
    </>
  )
}
