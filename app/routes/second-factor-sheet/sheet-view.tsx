import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Field } from '#app/ui/primitives/field.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { PrintButton } from '../print-button.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import type { Refused } from '../second-factor/second-factor-view.tsx'

type Sheet = { codes: string[]; today: string; refused: Refused | null }

/** Ten codes, now and never again, and the first one to type: it proves that they are on paper. */
export function SheetView({ name, sheet: { codes, today, refused } }: { name: string | null; sheet: Sheet }) {
  return (
    <div className="flow pt-6">
      <div className="flow screen-only">
        <h1>Votre feuille de codes</h1>
        <p className="lead">Imprimez ces 10 codes, ou recopiez-les. Cette page ne les montrera plus.</p>
        <RefusalNote refusal={refused?.refusal} />
      </div>
      <section className="paper flow" aria-labelledby="t-codes">
        <h2 className="h3" id="t-codes">
          Mes codes Trait d’union
        </h2>
        <p>
          {name ? `${name}, ` : ''}
          {today}
        </p>
        <ol className="codes">
          {codes.map(code => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p className="small">
          Chaque code sert une fois. Barrez-le ensuite. Gardez cette feuille loin de votre mot de passe.
        </p>
      </section>
      <div className="flow screen-only">
        <PrintButton>Imprimer ma feuille</PrintButton>
        <h2 className="trait" id="t-premier">
          C’est sur papier ?
        </h2>
        <form method="post" className="flow">
          <input type="hidden" name="feuille" value={codes.join(' ')} />
          <Field
            name="code"
            label="Le premier code de votre feuille"
            help="Il sert maintenant. Barrez-le : il en reste 9."
            autoComplete="off"
            value={refused?.typed}
            verbatim
          />
          <ActionButton look="main" arrow>
            Garder cette feuille
          </ActionButton>
        </form>
      </div>
    </div>
  )
}

/** Before a sheet is made: what it is, and what happens to the one before. */
export function MakeSheetView({ codesLeft, keep }: { codesLeft: number | null; keep: string }) {
  return (
    <div className="flow pt-6">
      <h1>Une feuille de codes</h1>
      {codesLeft === 0 ? (
        <Note tone="attention" title="C’était votre dernier code." status>
          <p>Faites une autre feuille maintenant. Sans elle, vous ne pourrez pas revenir.</p>
        </Note>
      ) : null}
      <p className="lead">10 codes à imprimer ou à recopier. Chacun sert une fois.</p>
      {codesLeft ? <p>Votre feuille d’avant marche encore, jusqu’au premier code de la nouvelle.</p> : null}
      <form method="post" action={`/second-facteur/codes${keep}`}>
        <ActionButton look="main">Faire ma feuille de codes</ActionButton>
      </form>
    </div>
  )
}
