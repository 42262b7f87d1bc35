import { type Question, questions } from '#app/features/diagnostic/index.ts'
import { ListenButton } from '#app/ui/primitives/listen-button.tsx'
import { PrintButton } from '../print-button.tsx'
import { openingAddress } from '../where-to-begin/addresses.ts'

// The third sheet never comes: what stands on each was tried on A4.
const onFirstSheet = 13
const sheets = [questions.slice(0, onFirstSheet), questions.slice(onFirstSheet)]

/** The questions on two A4 sheets, with the letters by which they are keyed in. */
export function OnPaperView() {
  return (
    <div className="paper">
      <div className="flow paper-help">
        <p className="crumb">
          <a href={openingAddress}>Par où commencer ?</a>
        </p>
        <h1>Sur papier : par où commencer ?</h1>
        <p className="lead">Deux feuilles A4 et un stylo suffisent.</p>
        <p>
          <ListenButton>Écouter cette page</ListenButton>
        </p>
        <p>Rendez les feuilles à l’accueil. Vous repartez avec une proposition, tout de suite.</p>
        <p className="acts">
          <PrintButton>Imprimer ces feuilles</PrintButton>
        </p>
      </div>
      <div className="sheets compact">
        {sheets.map((list, index) => (
          <Sheet key={list[0]?.code} list={list} number={index + 1} />
        ))}
      </div>
    </div>
  )
}

function Sheet({ list, number }: { list: readonly Question[]; number: number }) {
  return (
    <section className="sheet" aria-label={`Feuille ${number} sur ${sheets.length}`}>
      <div className="sheet-head">
        <div>
          <p>
            <b>Par où commencer ?</b>
            <br />
            Feuille {number} sur {sheets.length}
          </p>
          <p className="sheet-fill">
            <span>
              Prénom : <i />
            </span>
            <span>
              Date : <i />
            </span>
          </p>
        </div>
      </div>
      <div className="sheet-body">
        {number === 1 ? (
          <p className="sheet-note">
            Ce n’est pas un examen. Cochez une case par question. Passez une question si vous voulez. Arrêtez-vous quand
            vous voulez.
          </p>
        ) : null}
        {list.map(question => (
          <PaperQuestion key={question.code} question={question} />
        ))}
        {number === sheets.length ? (
          <p className="sheet-note">
            <i className="box" /> Gardez mes réponses 12 mois. Sinon, elles sont effacées.
          </p>
        ) : null}
      </div>
    </section>
  )
}

function PaperQuestion({ question: { code, text, choices } }: { question: Question }) {
  return (
    <div className="asked-on-paper">
      <p>
        <b>
          {questions.findIndex(question => question.code === code) + 1}. {text}
        </b>
      </p>
      <ul>
        {choices.map((choice, index) => (
          <li key={choice.code}>
            <b>{String.fromCharCode('A'.charCodeAt(0) + index)}</b> <i className="box" /> {choice.text}
          </li>
        ))}
      </ul>
    </div>
  )
}
