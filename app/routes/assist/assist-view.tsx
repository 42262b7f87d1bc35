import { assistanceMinutes } from '#app/features/assistance/index.ts'
import { minutesInWords } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { CodeField } from '../code-field.tsx'
import { RefusalNote } from '../refusal-note.tsx'

type Refused = {
  typed: { card: string; minutes: string }
  faults: Partial<Record<string, string | undefined>>
  refusal: { title: string; text: string } | null
}

/** Written for both: the learner reads what she says yes to, on the helper's device. */
export function AssistView({ refused }: { refused: Refused | undefined }) {
  const faults = refused?.faults ?? {}
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/accueil">Accueil</a>
      </p>
      <h1>Aider une personne avec son accord</h1>
      <p className="lead">Lisez ceci ensemble.</p>
      <ul className="dashes">
        <li>Pendant ce temps, la personne de l’accueil agit pour vous, sur cet appareil.</li>
        <li>Vous pouvez arrêter quand vous voulez.</li>
        <li>Tout ce qu’elle fait est écrit dans votre journal. Vous pouvez le lire et l’imprimer.</li>
        <li>Elle ne voit ni vos données, ni votre carte.</li>
      </ul>
      <RefusalNote refusal={refused?.refusal} />
      <form method="post" className="flow">
        <Field
          name="card"
          label="Les 5 mots de votre carte"
          help="Ou le carré de la carte, lu par la douchette de l’accueil."
          value={refused?.typed.card}
          autoComplete="off"
          fault={faults.card}
        />
        <CodeField label="Vos 4 chiffres" help="Tapez-les vous-même." fault={faults.code} />
        <fieldset className="choices">
          <legend>Pendant combien de temps ?</legend>
          {faults.minutes ? <p className="field-fault">{faults.minutes}</p> : null}
          {assistanceMinutes.map(minutes => (
            <label key={minutes} className="choice">
              <input
                type="radio"
                name="minutes"
                value={minutes}
                defaultChecked={refused?.typed.minutes === minutes}
                required
              />
              <span>{minutesInWords(Number(minutes))}</span>
            </label>
          ))}
        </fieldset>
        <div className="acts">
          <ActionButton look="main">Oui, je suis d’accord</ActionButton>
        </div>
      </form>
    </div>
  )
}
