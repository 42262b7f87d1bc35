import { fullDate } from '#app/ui/patterns/french.ts'
import { ActionButton } from '#app/ui/primitives/action.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { KeyField } from './key-field.tsx'

type Pile = {
  today: string
  day: string
  known: boolean
  last: { name: string | null; lesson: string; sheet: string; count: number } | null
}
type Refused = { code: string; date: string; faults: { code?: string; date?: string } }

/** The field of the code, and nothing before it. */
export function KeySheetsView({ pile, refused }: { pile: Pile; refused: Refused | undefined }) {
  const { code, date } = refused?.faults ?? {}
  return (
    <div className="flow pt-6">
      <h1>Saisie des feuilles</h1>
      {refused ? null : <Outcome pile={pile} />}
      <form method="post" action="/saisie" className="flow">
        <KeyField
          name="code"
          label="Code de la feuille"
          value={refused?.code}
          fault={code}
          help="En haut à droite de la feuille. Majuscules et espaces ne comptent pas."
          look="key-code"
          first={!date}
        />
        <KeyField
          name="date"
          label="Date de la pile"
          type="date"
          value={refused?.date ?? pile.day}
          fault={date}
          help="Le jour écrit sur les feuilles. La date reste pour toute la pile."
          first={date !== undefined}
        />
        <ActionButton look="main">Ouvrir la feuille</ActionButton>
      </form>
      <p className="soft">
        Avec le clavier : le code, puis Entrée. Les lettres de chaque question, avec Tabulation entre deux. Entrée
        enregistre.
      </p>
      <p>
        <a className="tap" href="/saisie/par-ou-commencer">
          Saisir « Par où commencer ? »
        </a>
      </p>
    </div>
  )
}

function Outcome({ pile: { known, last, day, today } }: { pile: Pile }) {
  const sheets = last ? `${last.count} ${last.count > 1 ? 'feuilles' : 'feuille'} aujourd’hui.` : ''
  if (known) {
    return (
      <Note title="Cette feuille était déjà enregistrée." status>
        <p>Rien n’a changé. {sheets}</p>
      </Note>
    )
  }
  if (last) {
    return (
      <Note tone="ok" status>
        <p>
          Feuille enregistrée : {last.name ?? 'sans prénom'}, {last.lesson}, {last.sheet}. {sheets}
        </p>
        {day !== today ? <p>Date de la pile : {fullDate(day)}.</p> : null}
      </Note>
    )
  }
  return null
}
