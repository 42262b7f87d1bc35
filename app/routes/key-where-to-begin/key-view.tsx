import { questions } from '#app/features/diagnostic/index.ts'
import { letterOf } from '#app/features/paper/index.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import type { Refusal } from '../key-sheet/judge-sheet.server.ts'
import { OwnerFields } from '../key-sheet/owner-fields.tsx'
import { KeyField } from '../key-sheets/key-field.tsx'
import { letterField } from './letter-field.ts'
import type { Typed } from './typed-answers.server.ts'

type Page = { formId: string; units: { id: string; name: string }[]; isGone: boolean }
type Refused = (Pick<Refusal, 'owner' | 'found' | 'whole' | 'faults'> & { typed: Typed }) | undefined

/** The letters of the two sheets, by keyboard alone: Tab from one to the next, Enter at the end. */
export function KeyView({ page, refused }: { page: Page; refused: Refused }) {
  const faulty = questions.find(({ code }) => refused?.faults[code])?.code
  return (
    <div className="flow pt-6">
      <p className="crumb">
        <a href="/saisie">Saisie des feuilles</a>
      </p>
      <h1>Saisie : par où commencer ?</h1>
      <p className="soft">
        Une lettre par question, Tabulation entre deux. Laissez vide ce qui n’est pas coché. Entrée construit le
        parcours. <a href="/par-ou-commencer/papier">Imprimer les feuilles</a>
      </p>
      {page.isGone && !refused ? (
        <Note title="Cette proposition n’est plus là." status>
          <p>Elle se montre le jour de la saisie, à la personne qui l’a saisie.</p>
        </Note>
      ) : null}
      {refused ? <ToMend refused={refused} /> : null}
      <form method="post" action="/saisie/par-ou-commencer" className="flow">
        <OwnerFields sheet={page} refused={refused} first={!faulty} />
        <div>
          {questions.map(({ code, text, choices }, index) => (
            <div key={code} className="keyed">
              <KeyField
                name={letterField(code)}
                label={`Question ${index + 1}`}
                value={refused?.typed.letters[code]}
                fault={refused?.faults[code]}
                look="key-letters"
                first={code === faulty}
              />
              <div className="small">
                <p>
                  <strong>{text}</strong>
                </p>
                <p>{choices.map((choice, place) => `${letterOf(place)} ${choice.text}`).join(' · ')}</p>
              </div>
            </div>
          ))}
        </div>
        <label className="choice">
          <input type="checkbox" name="garder" value="oui" defaultChecked={refused?.typed.keeps} />
          <span>La case « Gardez mes réponses 12 mois » est cochée sur la feuille</span>
        </label>
        <ActionButton look="main">Construire le parcours</ActionButton>
      </form>
    </div>
  )
}

function ToMend({ refused: { whole, owner, faults } }: { refused: NonNullable<Refused> }) {
  const numbers = questions.flatMap(({ code }, index) => (faults[code] ? [index + 1] : []))
  return (
    <Note tone="attention" title="Rien n’est encore enregistré." status>
      {whole ? <p>{whole}</p> : null}
      {owner ? <p>{owner.sentence}</p> : null}
      {numbers.length > 0 ? <p>À revoir : {numbers.join(', ')}.</p> : null}
    </Note>
  )
}
