import type { ViewProps } from '../contract.ts'
import { Do } from '../kit/do.tsx'
import { Screen } from '../kit/screen.tsx'
import { labelOf } from './faults.ts'
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
      <Sheet scenario={scenario} />
      <Screen device={device} name={site.name} address={site.address}>
        {state.page === 'form' ? <Form scenario={scenario} state={state} /> : null}
        {state.page === 'away' ? <Away /> : null}
        {state.page === 'sent' || state.page === 'printed' ? <Receipt scenario={scenario} page={state.page} /> : null}
      </Screen>
    </div>
  )
}

function Sheet({ scenario }: Pick<Props, 'scenario'>) {
  const { texts, choice } = scenario
  return (
    <section className="formulaire-sheet" aria-label={`La fiche à recopier : ${scenario.person}`}>
      <h2>La fiche à recopier</h2>
      <p className="small">Ici, rien de vous. Prenez ces renseignements inventés.</p>
      <dl>
        {texts
          .filter(({ required }) => required)
          .map(({ kind, label, fact }) => (
            <div key={kind}>
              <dt>{label}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        <div>
          <dt>{choice.label}</dt>
          <dd>{choice.options.find(({ id }) => id === choice.right)?.text}</dd>
        </div>
      </dl>
      <p>{scenario.person} préfère ne pas donner son e-mail.</p>
    </section>
  )
}

function Form({ scenario, state }: Pick<Props, 'scenario' | 'state'>) {
  const isReady = state.open === null || state.open === 'tick'
  return (
    <>
      <h2>{scenario.site.title}</h2>
      <p>
        L’étoile <strong>*</strong> veut dire : cette case est à remplir.
      </p>
      <ol className="formulaire-fields">
        {fields.map(field => (
          <li key={field}>
            <FormField scenario={scenario} state={state} field={field} />
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
      <div className="formulaire-receipt">
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
